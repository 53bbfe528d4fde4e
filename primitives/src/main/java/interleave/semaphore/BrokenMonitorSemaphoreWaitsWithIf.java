package interleave.semaphore;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorSemaphore} with one word changed: {@code if} where {@code while} belongs. */
@Broken(
        defect = NO_EXCLUSION,
        symptom =
                "a release wakes all who wait, each goes on without looking again, and more get past than there are permits",
        twin = MonitorSemaphore.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"THI03-J", "WA_NOT_IN_LOOP", "WaitNotInLoop"})
public final class BrokenMonitorSemaphoreWaitsWithIf implements Semaphore {
    @GuardedBy("this")
    private int permits;

    @GuardedBy("this")
    private int waiting;

    /** Creates a semaphore with {@code permits} permits. */
    public BrokenMonitorSemaphoreWaitsWithIf(int permits) {
        this.permits = Permits.checked(permits);
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    public synchronized void acquire(int n) throws InterruptedException {
        Permits.checked(n);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            if (permits < n) {
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
        return "BrokenMonitorSemaphoreWaitsWithIf[permits=" + permits + ", waiting=" + waiting + "]";
    }
}
