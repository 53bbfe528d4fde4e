package interleave.semaphore;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorSemaphore} whose timed acquire takes the permits before it looks why it stopped waiting. */
@Broken(
        defect = LOST_ITEM,
        symptom = "an acquire that timed out has taken a permit all the same, and nobody gives it back",
        twin = MonitorSemaphore.class,
        seenBy = {CONTRACT, MEMORY, LOAD},
        ids = {"CWE-459", "CWE-772"})
public final class BrokenMonitorSemaphoreTakesAfterTimeout implements Semaphore {
    @GuardedBy("this")
    private int permits;

    @GuardedBy("this")
    private int waiting;

    /** Creates a semaphore with {@code permits} permits. */
    public BrokenMonitorSemaphoreTakesAfterTimeout(int permits) {
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
        boolean inTime = true;
        waiting++;
        try {
            while (permits < n) {
                long left = deadline - System.nanoTime(); // only the difference is looked at
                if (left <= 0) {
                    inTime = false;
                    break;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            waiting--;
        }
        permits -= n;
        return inTime;
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
        return "BrokenMonitorSemaphoreTakesAfterTimeout[permits=" + permits + ", waiting=" + waiting + "]";
    }
}
