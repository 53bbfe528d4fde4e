package interleave.visibility;

import static interleave.support.Defect.TORN_VALUE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link HalvesLongCell} with two volatile halves for a monitor: each is seen at once, and not together. */
@Broken(
        defect = TORN_VALUE,
        symptom = "a thread reads the upper half of one value and the lower half of another",
        twin = HalvesLongCell.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"AT_NONATOMIC_64BIT_PRIMITIVE", "VNA05-J", "CWE-667"})
public final class BrokenHalvesLongCellVolatileHalves implements LongCell {
    private volatile int high;
    private volatile int low;

    /** Creates a cell that holds 0. */
    public BrokenHalvesLongCellVolatileHalves() {}

    @Override
    public void set(long value) {
        high = (int) (value >>> 32);
        low = (int) value;
    }

    @Override
    public long get() {
        return ((long) high << 32) | (low & 0xFFFF_FFFFL);
    }

    @Override
    public String toString() {
        return "BrokenHalvesLongCellVolatileHalves[value=" + get() + "]";
    }
}
