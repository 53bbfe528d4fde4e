package interleave.event;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorEvent} which wakes those who wait before there is anything to see. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "who was woken finds the event clear, or comes when the wake-up is over, and sleeps on",
        twin = MonitorEvent.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = "NN_NAKED_NOTIFY")
public final class BrokenMonitorEventNotifiesTooEarly implements Event {
    @GuardedBy("this")
    private boolean set;

    @GuardedBy("this")
    private long generation; // at a set per nanosecond it overflows in 292 years

    @GuardedBy("this")
    private int waiting;

    /** Creates an event that is not set. */
    public BrokenMonitorEventNotifiesTooEarly() {}

    @Override
    public void set() {
        synchronized (this) {
            notifyAll();
        }
        synchronized (this) {
            set = true;
            generation++; // for those who wake up after a clear
        }
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
        long arrival = generation;
        waiting++;
        try {
            while (!set && generation == arrival) { // while, not if: a wait may end for no reason
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
        return "BrokenMonitorEventNotifiesTooEarly[set=" + set + ", waiting=" + waiting + "]";
    }
}
