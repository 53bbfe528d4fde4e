package interleave.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Stage;
import java.util.concurrent.locks.LockSupport;

/** Waits until so many wait. */
final class Waiters {
    private static final int LOOKS = 200; // some 20 ms
    private static final long LONG_ENOUGH_NANOS = 3_000_000_000L;
    private static final long PATIENCE_NANOS = 20_000_000_000L; // reached only if something is wrong

    private Waiters() {}

    /**
     * Returns when {@code number} threads, which are all of {@code stage}, wait for {@code event}, which is clear. That
     * they sleep is not enough: on its way a thread may have to wait for a lock, and if the event is cleared at once it
     * comes too late. An event that does not count them must be believed when all have been asleep for a while: then
     * nobody is left who could have the lock.
     */
    static void await(Event event, int number, Stage stage) {
        boolean counted = areCountedBy(event);
        long begun = System.nanoTime();
        for (int asleep = 0; counted ? !are(event, number) : asleep < LOOKS; ) {
            asleep = stage.everybodySleeps() ? asleep + 1 : 0;
            long waited = System.nanoTime() - begun;
            if (!counted && waited > LONG_ENOUGH_NANOS) {
                return; // those who look now and then are never all asleep, but by now they have come
            }
            assertTrue(waited < PATIENCE_NANOS, () -> number + " should be waiting for " + event);
            LockSupport.parkNanos(50_000); // a pace of looking, not a guess
        }
    }

    /** Whether so many wait for {@code event}, as it says itself. */
    static boolean are(Event event, int number) {
        return event.toString().endsWith("waiting=" + number + "]");
    }

    /** Whether {@code event} says how many wait; one that somebody has handed in need not. */
    static boolean areCountedBy(Event event) {
        return event.toString().contains("waiting=");
    }
}
