package interleave.semaphore;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorSemaphore} which wakes one, however many permits were released. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "two wait, two permits are released at once, and one of the two sleeps on beside his permit",
        twin = MonitorSemaphore.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"THI02-J", "NO_NOTIFY_NOT_NOTIFYALL"})
public final class BrokenMonitorSemaphoreNotifiesOne implements Semaphore {
    @GuardedBy("this")
    private int permits;

    @GuardedBy("this")
    private int waiting;

    /** Creates a semaphore with {@code permits} permits. */
    public BrokenMonitorSemaphoreNotifiesOne(int permits) {
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
        notify();
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
        return "BrokenMonitorSemaphoreNotifiesOne[permits=" + permits + ", waiting=" + waiting + "]";
    }
}
