package interleave.counter;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Judge.INTERLEAVINGS;

import interleave.support.Broken;
import java.util.concurrent.atomic.LongAdder;

/** {@link LongAdderCounter} without {@code synchronized}: a sum taken during a reset is no count. */
@Broken(
        defect = HALF_DONE,
        symptom = "get() adds cells that a reset has set back to cells that it has not",
        twin = LongAdderCounter.class,
        seenBy = INTERLEAVINGS,
        ids = {"CWE-362", "VNA03-J"})
public final class BrokenLongAdderCounterReadsDuringReset implements Counter {
    private final LongAdder count = new LongAdder();

    /** Creates a counter at zero. */
    public BrokenLongAdderCounterReadsDuringReset() {}

    @Override
    public void increment() {
        count.increment();
    }

    @Override
    public long get() {
        return count.sum();
    }

    @Override
    public long reset() {
        return count.sumThenReset();
    }

    @Override
    public String toString() {
        return "BrokenLongAdderCounterReadsDuringReset[count=" + get() + "]";
    }
}
