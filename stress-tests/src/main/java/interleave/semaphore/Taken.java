package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;

/**
 * Semaphores with nothing left. They are made full and then emptied, so that a spec can release what was
 * taken, also from a semaphore that refuses more than it began with.
 */
final class Taken {
    private Taken() {}

    /** A semaphore whose {@code permits} permits are all taken. */
    static Semaphore all(SemaphoreFactory factory, int permits) {
        Semaphore semaphore = factory.create(permits);
        assertTrue(semaphore.tryAcquire(permits), () -> "could not take all permits of " + semaphore);
        return semaphore;
    }

    /**
     * Returns when {@code number} threads wait in {@code semaphore}. That a thread sleeps is not enough: on its
     * way to the queue it may have to wait for a lock.
     */
    static void awaitQueue(Semaphore semaphore, int number) {
        long deadline = System.nanoTime() + 20_000_000_000L; // reached only if something is wrong
        while (semaphore.getQueueLength() != number) {
            assertTrue(System.nanoTime() - deadline < 0, () -> number + " should be waiting in " + semaphore);
            LockSupport.parkNanos(50_000); // a pace of looking, not a guess
        }
    }
}
