package interleave.semaphore;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A semaphore from a lock and a condition: the monitor's two halves, each with a name of its own.
 *
 * <pre>{@code
 * Semaphore tables = new LockSemaphore(5);
 * tables.acquire();
 * }</pre>
 *
 * <p>What it adds to {@link MonitorSemaphore}: nobody outside can get at the lock, as everybody can at a
 * monitor; and a condition says how much time is left, and can wait without being interrupted.
 *
 * <p><b>Invariant</b> (whenever the lock is free): {@code permits >= 0}.
 *
 * <p><b>Memory effects.</b> Acquire and release hold the same lock, so what was done before a release
 * happens-before what is done after any later acquire.
 *
 * <p><b>Not promised:</b> fairness, and thrift, as for {@link MonitorSemaphore}.
 *
 * <p>The slides' {@code threading.Semaphore} is this class in Python.
 */
public final class LockSemaphore implements Semaphore {
    private final Lock lock = new ParkingLock();
    private final Condition released = lock.newCondition(); // there are more permits; signalled by release

    @GuardedBy("lock")
    private int permits;

    @GuardedBy("lock")
    private int waiting;

    /** Creates a semaphore with {@code permits} permits. */
    public LockSemaphore(int permits) {
        this.permits = Permits.checked(permits);
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        Permits.checked(n);
        lock.lockInterruptibly(); // throws on entry if we are interrupted, even if the lock is free
        try {
            waiting++;
            try {
                while (permits < n) { // while, not if: by the time we run again another may have been faster
                    released.await();
                }
            } finally {
                waiting--;
            }
            permits -= n;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void acquireUninterruptibly(int n) {
        Permits.checked(n);
        lock.lock();
        try {
            waiting++;
            try {
                while (permits < n) { // while, not if: by the time we run again another may have been faster
                    released.awaitUninterruptibly();
                }
            } finally {
                waiting--;
            }
            permits -= n;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean tryAcquire(int n) {
        Permits.checked(n);
        lock.lock(); // not tryLock: that somebody holds the lock does not mean that there is no permit
        try {
            if (permits < n) {
                return false;
            }
            permits -= n;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        Permits.checked(n);
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            waiting++;
            try {
                while (permits < n) {
                    if (left <= 0) {
                        return false;
                    }
                    left = released.awaitNanos(left);
                }
            } finally {
                waiting--;
            }
            permits -= n;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(int n) {
        Permits.checked(n);
        lock.lock();
        try {
            permits = Permits.sum(permits, n);
            released.signalAll(); // not signal: the one woken may need more than there are, while another needs less
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int availablePermits() {
        lock.lock();
        try {
            return permits;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int drainPermits() {
        lock.lock();
        try {
            int drained = permits;
            permits = 0;
            return drained;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int getQueueLength() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "LockSemaphore[permits=" + permits + ", waiting=" + waiting + "]";
        } finally {
            lock.unlock();
        }
    }
}
