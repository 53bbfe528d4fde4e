package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@link SynchronizedWrapperList} that checks and appends under a lock, its own: no append asks for that one. */
@Broken(
        defect = NOT_ATOMIC,
        symptom =
                "another thread appends between the check and the append, and a number that may be there once is there twice",
        twin = SynchronizedWrapperList.class,
        seenBy = {INTERLEAVINGS, MEMORY},
        ids = {"CWE-821", "CWE-362", "LCK04-J"})
public final class BrokenSynchronizedWrapperListLocksItself implements SharedList {
    private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());

    /** Creates an empty list. */
    public BrokenSynchronizedWrapperListLocksItself() {}

    @Override
    public void append(int number) {
        numbers.add(number);
    }

    @Override
    public boolean appendIfAbsent(int number) {
        synchronized (this) {
            return !numbers.contains(number) && numbers.add(number);
        }
    }

    @Override
    public long sum() {
        long sum = 0;
        synchronized (numbers) {
            for (int number : numbers) {
                sum += number;
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "BrokenSynchronizedWrapperListLocksItself" + numbers;
    }
}
