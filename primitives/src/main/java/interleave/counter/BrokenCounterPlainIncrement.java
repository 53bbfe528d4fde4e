package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link SynchronizedCounter} without {@code synchronized}: the slides' {@code a=a+1}, read, add, write. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "two threads read the same count, both write count + 1, and one increment is lost",
        twin = SynchronizedCounter.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-366", "VNA02-J"})
public final class BrokenCounterPlainIncrement implements Counter {
    private long count;

    /** Creates a counter at zero. */
    public BrokenCounterPlainIncrement() {}

    @Override
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
        return "BrokenCounterPlainIncrement[count=" + get() + "]";
    }
}
