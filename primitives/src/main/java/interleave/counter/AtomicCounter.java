package interleave.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter with one atomic instruction: fetch-and-add, which no thread can get in the middle of.
 *
 * <pre>{@code
 * Counter visits = new AtomicCounter();
 * visits.increment();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code count} changes only by atomic read-modify-write operations.
 *
 * <p><b>Memory effects.</b> The operations are volatile reads and writes: an increment
 * happens-before every get or reset that counts it.
 *
 * <p><b>Not promised:</b> speed under contention. The threads take turns with one cache line.
 */
public final class AtomicCounter implements Counter {
    private static final VarHandle COUNT = count();

    private volatile long count;

    /** Creates a counter at zero. */
    public AtomicCounter() {}

    @Override
    public void increment() {
        COUNT.getAndAdd(this, 1L);
    }

    @Override
    public long get() {
        return count;
    }

    @Override
    public long reset() {
        return (long) COUNT.getAndSet(this, 0L);
    }

    @Override
    public String toString() {
        return "AtomicCounter[count=" + get() + "]";
    }

    private static VarHandle count() {
        try {
            return MethodHandles.lookup().findVarHandle(AtomicCounter.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
