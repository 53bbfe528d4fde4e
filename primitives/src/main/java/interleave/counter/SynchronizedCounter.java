package interleave.counter;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A counter in a monitor: one word, {@code synchronized}, on every method that touches the count.
 *
 * <pre>{@code
 * Counter visits = new SynchronizedCounter();
 * visits.increment();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code count} is read and written only by the thread that holds the monitor.
 *
 * <p><b>Memory effects.</b> Releasing a monitor happens-before the next acquisition of the same
 * monitor (JLS 17.4.5), so whoever reads the count sees all that came before the increments.
 *
 * <p><b>Not promised:</b> fairness. A thread may wait while others enter again and again.
 */
public final class SynchronizedCounter implements Counter {
    @GuardedBy("this")
    private long count;

    /** Creates a counter at zero. */
    public SynchronizedCounter() {}

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public synchronized long get() { // reads need the monitor too: see BrokenCounterUnlockedRead
        return count;
    }

    @Override
    public synchronized long reset() {
        long taken = count;
        count = 0;
        return taken;
    }

    @Override
    public String toString() {
        return "SynchronizedCounter[count=" + get() + "]";
    }
}
