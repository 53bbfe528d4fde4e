package interleave.event;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.TimeUnit;

/**
 * An event from one monitor: a flag, and a number that counts how often it was set, because by the time a
 * waiter wakes up the flag may be down again.
 *
 * <pre>{@code
 * Event ready = new MonitorEvent();
 * ready.await();
 * }</pre>
 *
 * <p><b>Invariant</b> (whenever the monitor is free): who waits came when the flag was down, and at this
 * {@code generation}, or is about to notice that it is another.
 *
 * <p><b>Memory effects.</b> All methods run under the same monitor, so what was done before a set
 * happens-before what is done after it was seen.
 *
 * <p><b>Not promised:</b> that the event is still set when {@code await} returns.
 *
 * <p>The guarded wait is JLS 17.2; the count is the {@code Generation} of the JDK's {@code CyclicBarrier} in small.
 */
public final class MonitorEvent implements Event {
    @GuardedBy("this")
    private boolean set;

    @GuardedBy("this")
    private long generation; // at a set per nanosecond it overflows in 292 years

    @GuardedBy("this")
    private int waiting;

    /** Creates an event that is not set. */
    public MonitorEvent() {}

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
        return "MonitorEvent[set=" + set + ", waiting=" + waiting + "]";
    }
}
