package interleave.collections;

import static interleave.support.Defect.REORDERED;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.Arrays;

/** {@link VolatileElementArray} with {@code volatile} before the array: the reference is volatile, no element is. */
@Broken(
        defect = REORDERED,
        symptom = "two threads write an element each, read the other's, and both find nothing",
        twin = VolatileElementArray.class,
        seenBy = MEMORY,
        ids = {"VO_VOLATILE_REFERENCE_TO_ARRAY", "VNA01-J"})
public final class BrokenVolatileElementArrayVolatileReferenceOnly implements SharedArray {
    private volatile int[] elements;

    /** Creates an array of {@code length} zeros. */
    public BrokenVolatileElementArrayVolatileReferenceOnly(int length) {
        elements = new int[length];
    }

    @Override
    public void set(int index, int value) {
        elements[index] = value;
    }

    @Override
    public int get(int index) {
        return elements[index];
    }

    @Override
    public String toString() {
        return "BrokenVolatileElementArrayVolatileReferenceOnly" + Arrays.toString(elements);
    }
}
