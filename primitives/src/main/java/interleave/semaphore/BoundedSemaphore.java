package interleave.semaphore;

import java.util.concurrent.TimeUnit;

/**
 * A semaphore that never has more permits than it began with: a release too many is an error in the
 * program, and is told to whoever made it.
 *
 * <pre>{@code
 * Semaphore connections = new BoundedSemaphore(5);
 * connections.release();      // IllegalStateException: nobody has acquired
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code 0 <= permits <= bound}. Releases take turns, so between looking whether there is
 * room and releasing others can only acquire, and make more room.
 *
 * <p><b>Memory effects.</b> Those of {@link ParkingSemaphore}.
 *
 * <p><b>Not promised:</b> fairness; nor that the one who is told is the one who made the mistake.
 *
 * <p>The slides' {@code BoundedSemaphore}. The JDK has none.
 */
public final class BoundedSemaphore implements Semaphore {
    private final Object releasing = new Object();
    private final Semaphore permits;
    private final int bound;

    /** Creates a semaphore with {@code permits} permits, and never more. */
    public BoundedSemaphore(int permits) {
        this.permits = new ParkingSemaphore(permits);
        this.bound = permits;
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        permits.acquire(n);
    }

    @Override
    public boolean tryAcquire(int n) {
        return permits.tryAcquire(n);
    }

    @Override
    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        return permits.tryAcquire(n, timeout, unit);
    }

    @Override
    public void release(int n) {
        Permits.checked(n);
        synchronized (releasing) { // nobody else releases between the check and the release
            int available = permits.availablePermits();
            if (n > bound - available) {
                throw new IllegalStateException("released too many times: " + n + " more than " + available
                        + " permits are more than the " + bound + " of the beginning");
            }
            permits.release(n);
        }
    }

    @Override
    public int availablePermits() {
        return permits.availablePermits();
    }

    @Override
    public int drainPermits() {
        return permits.drainPermits();
    }

    @Override
    public int getQueueLength() {
        return permits.getQueueLength();
    }

    @Override
    public String toString() {
        String state = "permits=" + availablePermits() + " of " + bound;
        return "BoundedSemaphore[" + state + ", waiting=" + getQueueLength() + "]";
    }
}
