package interleave.semaphore;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.TimeUnit;

/**
 * A semaphore from one monitor: a number under a lock, and a room in which to wait for it to grow.
 *
 * <pre>{@code
 * Semaphore tables = new MonitorSemaphore(5);
 * tables.acquire();
 * }</pre>
 *
 * <p><b>Invariant</b> (whenever the monitor is free): {@code permits >= 0}.
 *
 * <p><b>Memory effects.</b> Acquire and release run under the same monitor, so what was done before a
 * release happens-before what is done after any later acquire.
 *
 * <p><b>Not promised:</b> fairness; a newcomer may overtake one who has waited for an hour. Nor thrift: a
 * release wakes all who wait, for they wait for different numbers, and most go back to sleep.
 *
 * <p>The guarded wait is JLS 17.2; the slides' {@code threading.Semaphore} is built like this.
 */
public final class MonitorSemaphore implements Semaphore {
    @GuardedBy("this")
    private int permits;

    @GuardedBy("this")
    private int waiting;

    /** Creates a semaphore with {@code permits} permits. */
    public MonitorSemaphore(int permits) {
        this.permits = Permits.checked(permits);
    }

    @Override
    public synchronized void acquire(int n) throws InterruptedException {
        Permits.checked(n);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            while (permits < n) { // while, not if: by the time we run again another may have been faster
                wait();
            }
        } finally {
            waiting--;
        }
        permits -= n;
    }

    @Override
    public synchronized boolean tryAcquire(int n) {
        if (permits < Permits.checked(n)) {
            return false;
        }
        permits -= n;
        return true;
    }

    @Override
    public synchronized boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        Permits.checked(n);
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout)); // may overflow, harmlessly:
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            while (permits < n) {
                long left = deadline - System.nanoTime(); // only the difference is looked at
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            waiting--;
        }
        permits -= n;
        return true;
    }

    @Override
    public synchronized void release(int n) {
        permits = Permits.sum(permits, Permits.checked(n));
        notifyAll(); // not notify: the one woken may need more than there are, while another needs less
    }

    @Override
    public synchronized int availablePermits() {
        return permits;
    }

    @Override
    public synchronized int drainPermits() {
        int drained = permits;
        permits = 0;
        return drained;
    }

    @Override
    public synchronized int getQueueLength() {
        return waiting;
    }

    @Override
    public synchronized String toString() {
        return "MonitorSemaphore[permits=" + permits + ", waiting=" + waiting + "]";
    }
}
