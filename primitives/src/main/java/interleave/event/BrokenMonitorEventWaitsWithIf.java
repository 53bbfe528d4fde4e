package interleave.event;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MonitorEvent} with one word changed: {@code if} where {@code while} belongs. */
@Broken(
        defect = TOO_EARLY,
        symptom = "a wait ends for no reason, which the JVM may do, and the thread goes on before the event is set",
        twin = MonitorEvent.class,
        seenBy = CONTRACT,
        ids = {"THI03-J", "WA_NOT_IN_LOOP", "WaitNotInLoop"})
public final class BrokenMonitorEventWaitsWithIf implements Event {
    @GuardedBy("this")
    private boolean set;

    @GuardedBy("this")
    private long generation; // at a set per nanosecond it overflows in 292 years

    @GuardedBy("this")
    private int waiting;

    /** Creates an event that is not set. */
    public BrokenMonitorEventWaitsWithIf() {}

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
    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    public synchronized void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long arrival = generation;
        waiting++;
        try {
            if (!set && generation == arrival) {
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
        return "BrokenMonitorEventWaitsWithIf[set=" + set + ", waiting=" + waiting + "]";
    }
}
