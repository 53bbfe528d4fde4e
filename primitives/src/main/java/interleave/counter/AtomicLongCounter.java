package interleave.counter;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The JDK's own counter, {@link AtomicLong}, behind the lesson's interface.
 *
 * <pre>{@code
 * Counter visits = new AtomicLongCounter();
 * visits.increment();
 * }</pre>
 *
 * <p><b>Invariant:</b> each method is one atomic operation of {@code AtomicLong}.
 *
 * <p><b>Memory effects.</b> Those of volatile reads and writes.
 *
 * <p><b>Not promised:</b> speed under contention; the JDK's answer to that is {@link LongAdderCounter}.
 */
public final class AtomicLongCounter implements Counter {
    private final AtomicLong count = new AtomicLong();

    /** Creates a counter at zero. */
    public AtomicLongCounter() {}

    @Override
    public void increment() {
        count.incrementAndGet();
    }

    @Override
    public long get() {
        return count.get();
    }

    @Override
    public long reset() {
        return count.getAndSet(0);
    }

    @Override
    public String toString() {
        return "AtomicLongCounter[count=" + get() + "]";
    }
}
