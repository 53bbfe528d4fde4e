package interleave.semaphore;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link LockSemaphore} which signals one, however many permits were released. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "two wait, two permits are released at once, and one of the two sleeps on beside his permit",
        twin = LockSemaphore.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"THI02-J", "NO_NOTIFY_NOT_NOTIFYALL"})
public final class BrokenLockSemaphoreSignalsOne implements Semaphore {
    private final Lock lock = new ParkingLock();
    private final Condition released = lock.newCondition(); // there are more permits; signalled by release

    @GuardedBy("lock")
    private int permits;

    @GuardedBy("lock")
    private int waiting;

    /** Creates a semaphore with {@code permits} permits. */
    public BrokenLockSemaphoreSignalsOne(int permits) {
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
            released.signal();
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
            return "BrokenLockSemaphoreSignalsOne[permits=" + permits + ", waiting=" + waiting + "]";
        } finally {
            lock.unlock();
        }
    }
}
