package interleave.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;

/** Waits until so many wait. */
final class Waiters {
    private Waiters() {}

    /**
     * Returns when {@code number} threads wait for {@code event}, which is clear. That they sleep is not enough: on
     * its way a thread may have to wait for a lock, and if the event is cleared at once it comes too late.
     */
    static void await(Event event, int number) {
        long deadline = System.nanoTime() + 20_000_000_000L; // reached only if something is wrong
        while (!are(event, number)) {
            assertTrue(System.nanoTime() - deadline < 0, () -> number + " should be waiting for " + event);
            LockSupport.parkNanos(50_000); // a pace of looking, not a guess
        }
    }

    /** Whether so many wait for {@code event}, as it says itself. */
    static boolean are(Event event, int number) {
        return event.toString().endsWith("waiting=" + number + "]");
    }
}
