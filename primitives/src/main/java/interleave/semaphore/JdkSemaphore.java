package interleave.semaphore;

import java.util.concurrent.TimeUnit;

/**
 * The JDK's own semaphore, {@link java.util.concurrent.Semaphore}, in its unfair form, behind the lesson's
 * interface.
 *
 * <pre>{@code
 * Semaphore tables = new JdkSemaphore(5);
 * tables.acquire();
 * }</pre>
 *
 * <p>Two differences are levelled out. The JDK's starts with fewer than zero permits if it is told to; this one
 * refuses. And where the JDK's throws an {@link Error} for more permits than an int can count, this one
 * throws the {@link IllegalStateException} of {@link Semaphore#release(int)}.
 *
 * <p><b>Invariant:</b> each method is one call of the JDK's.
 *
 * <p><b>Memory effects.</b> Those of {@link Semaphore}, in the JDK's words.
 *
 * <p><b>Not promised:</b> fairness; the JDK's other constructor does.
 */
public final class JdkSemaphore implements Semaphore {
    private final java.util.concurrent.Semaphore permits;

    /** Creates a semaphore with {@code permits} permits. */
    public JdkSemaphore(int permits) {
        this.permits = new java.util.concurrent.Semaphore(Permits.checked(permits));
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        permits.acquire(n);
    }

    @Override
    public void acquireUninterruptibly(int n) {
        permits.acquireUninterruptibly(n);
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
        try {
            permits.release(n);
        } catch (Error e) {
            if (e.getClass() != Error.class) { // it is not about the permits
                throw e;
            }
            throw new IllegalStateException("released too many times: " + e.getMessage(), e);
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
    public boolean isFair() {
        return permits.isFair();
    }

    @Override
    public int getQueueLength() {
        return permits.getQueueLength();
    }

    @Override
    public String toString() {
        return "JdkSemaphore[permits=" + availablePermits() + ", waiting=" + getQueueLength() + "]";
    }
}
