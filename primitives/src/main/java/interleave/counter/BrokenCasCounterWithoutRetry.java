package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** {@link CasCounter} whose increment does not look whether its compare-and-set succeeded. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "the slower of two threads fails to write, does not notice, and its increment is lost",
        twin = CasCounter.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-252", "CWE-362"})
public final class BrokenCasCounterWithoutRetry implements Counter {
    private static final VarHandle COUNT = count();

    private volatile long count;

    /** Creates a counter at zero. */
    public BrokenCasCounterWithoutRetry() {}

    @Override
    public void increment() {
        long seen = count;
        COUNT.compareAndSet(this, seen, seen + 1);
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
        return "BrokenCasCounterWithoutRetry[count=" + get() + "]";
    }

    private static VarHandle count() {
        try {
            return MethodHandles.lookup().findVarHandle(BrokenCasCounterWithoutRetry.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
