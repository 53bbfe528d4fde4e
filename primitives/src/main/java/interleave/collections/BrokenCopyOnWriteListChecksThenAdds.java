package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link CopyOnWriteList} that makes two safe calls out of one. */
@Broken(
        defect = NOT_ATOMIC,
        symptom = "two threads both find that a number is absent, both add it, and both are told that they did",
        twin = CopyOnWriteList.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-362", "CWE-367", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenCopyOnWriteListChecksThenAdds implements SharedList {
    private final CopyOnWriteArrayList<Integer> numbers = new CopyOnWriteArrayList<>();

    /** Creates an empty list. */
    public BrokenCopyOnWriteListChecksThenAdds() {}

    @Override
    public void append(int number) {
        numbers.add(number);
    }

    @Override
    public boolean appendIfAbsent(int number) {
        return !numbers.contains(number) && numbers.add(number);
    }

    @Override
    public long sum() {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "BrokenCopyOnWriteListChecksThenAdds" + numbers;
    }
}
