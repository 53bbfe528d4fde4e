package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link BrokenCounterPlainIncrement} with {@code volatile}, which makes writes visible, not increments whole. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "every thread sees every write, and still two of them read the same count and write the same sum",
        twin = AtomicCounter.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-366", "CWE-567", "VNA02-J", "VO_VOLATILE_INCREMENT"})
public final class BrokenCounterVolatileIncrement implements Counter {
    private volatile long count;

    /** Creates a counter at zero. */
    public BrokenCounterVolatileIncrement() {}

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // the lesson: the compiler would have told you
    public void increment() {
        count++;
    }

    @Override
    public long get() {
        return count;
    }

    @Override
    public long reset() {
        long taken = count;
        count = 0;
        return taken;
    }

    @Override
    public String toString() {
        return "BrokenCounterVolatileIncrement[count=" + get() + "]";
    }
}
