package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.atomic.AtomicLong;

/** {@link AtomicLongCounter} whose reset checks, then acts: two atomic steps do not make one. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "an increment between the two steps of a reset is neither returned nor kept",
        twin = AtomicLongCounter.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-367", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenAtomicLongCounterResetsInTwoSteps implements Counter {
    private final AtomicLong count = new AtomicLong();

    /** Creates a counter at zero. */
    public BrokenAtomicLongCounterResetsInTwoSteps() {}

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
        long taken = count.get();
        count.set(0);
        return taken;
    }

    @Override
    public String toString() {
        return "BrokenAtomicLongCounterResetsInTwoSteps[count=" + get() + "]";
    }
}
