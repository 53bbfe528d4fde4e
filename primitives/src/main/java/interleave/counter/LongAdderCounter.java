package interleave.counter;

import java.util.concurrent.atomic.LongAdder;

/**
 * The JDK's striped counter, {@link LongAdder}, behind the lesson's interface.
 *
 * <pre>{@code
 * Counter visits = new LongAdderCounter();
 * visits.increment();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code sum} and {@code sumThenReset} exclude each other: a sum taken in the
 * middle of a reset was never the count. {@code increment} needs no lock.
 *
 * <p><b>Memory effects.</b> An increment happens-before a reading that counts it. {@code LongAdder}
 * does not document this; the cells are updated and read by atomic operations, as in
 * {@link StripedCounter}, and the judges check it.
 *
 * <p><b>Not promised:</b> a cheap read.
 */
public final class LongAdderCounter implements Counter {
    private final LongAdder count = new LongAdder();

    /** Creates a counter at zero. */
    public LongAdderCounter() {}

    @Override
    public void increment() {
        count.increment();
    }

    @Override
    public synchronized long get() { // synchronized: LongAdder's own sum may run into a reset
        return count.sum();
    }

    @Override
    public synchronized long reset() {
        return count.sumThenReset();
    }

    @Override
    public String toString() {
        return "LongAdderCounter[count=" + get() + "]";
    }
}
