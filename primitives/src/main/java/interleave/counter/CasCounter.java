package interleave.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter by compare-and-set: read, compute, write only if nobody wrote in between, else again.
 *
 * <pre>{@code
 * Counter visits = new CasCounter();
 * visits.increment();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code count} changes only by a compare-and-set that succeeds, so no write
 * replaces a value that its writer has not seen.
 *
 * <p><b>Memory effects.</b> A successful compare-and-set is a volatile read and a volatile write.
 *
 * <p><b>Not promised:</b> that one thread ever succeeds. Some thread always does (the loop is
 * lock-free), but a slow one can lose every race; {@link AtomicCounter} needs no loop.
 */
public final class CasCounter implements Counter {
    private static final VarHandle COUNT = count();

    private volatile long count;

    /** Creates a counter at zero. */
    public CasCounter() {}

    @Override
    public void increment() {
        long seen;
        do {
            seen = count;
        } while (!COUNT.compareAndSet(this, seen, seen + 1)); // somebody was faster: look again
    }

    @Override
    public long get() {
        return count;
    }

    @Override
    public long reset() {
        long seen;
        do {
            seen = count;
        } while (!COUNT.compareAndSet(this, seen, 0L));
        return seen;
    }

    @Override
    public String toString() {
        return "CasCounter[count=" + get() + "]";
    }

    private static VarHandle count() {
        try {
            return MethodHandles.lookup().findVarHandle(CasCounter.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
