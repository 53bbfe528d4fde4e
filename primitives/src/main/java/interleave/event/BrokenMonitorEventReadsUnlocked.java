package interleave.event;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorEvent} whose {@code isSet} is not {@code synchronized}: "it only reads". */
@Broken(
        defect = STALE_READ,
        symptom = "a thread that polls isSet() never learns that the event was set",
        twin = MonitorEvent.class,
        seenBy = LOAD,
        ids = {"CWE-820", "UG_SYNC_SET_UNSYNC_GET", "VNA00-J"})
public final class BrokenMonitorEventReadsUnlocked implements Event {
    @GuardedBy("this")
    private boolean set;

    @GuardedBy("this")
    private long generation; // at a set per nanosecond it overflows in 292 years

    @GuardedBy("this")
    private int waiting;

    /** Creates an event that is not set. */
    public BrokenMonitorEventReadsUnlocked() {}

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
    @SuppressWarnings("GuardedBy") // the lesson: the compiler would have told you
    public boolean isSet() {
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
        return "BrokenMonitorEventReadsUnlocked[set=" + set + ", waiting=" + waiting + "]";
    }
}
