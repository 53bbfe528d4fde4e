package interleave.event;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorEvent} which knows only whether it is set now, not whether it was. */
@Broken(
        defect = LOST_WAKEUP,
        symptom =
                "set and clear follow each other at once; who waited wakes up, finds it clear, and goes back to sleep",
        twin = MonitorEvent.class,
        seenBy = {CONTRACT, LOAD},
        ids = "bpo-13502")
public final class BrokenMonitorEventWithoutGeneration implements Event {
    @GuardedBy("this")
    private boolean set;

    @GuardedBy("this")
    private long generation; // at a set per nanosecond it overflows in 292 years

    @GuardedBy("this")
    private int waiting;

    /** Creates an event that is not set. */
    public BrokenMonitorEventWithoutGeneration() {}

    @Override
    public synchronized void set() {
        set = true;
        generation++; // for those who wake up after a clear
        notifyAll();
    }

    @Override
    public synchronized void clear() {
        set = false;
    }

    @Override
    public synchronized boolean isSet() {
        return set;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            while (!set) {
                wait();
            }
        } finally {
            waiting--;
        }
    }

    @Override
    public synchronized boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout)); // may overflow, harmlessly:
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long arrival = generation;
        waiting++;
        try {
            while (!set && generation == arrival) {
                long left = deadline - System.nanoTime(); // only the difference is looked at
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            waiting--;
        }
        return true;
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorEventWithoutGeneration[set=" + set + ", waiting=" + waiting + "]";
    }
}
