package interleave.collections;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@link SynchronizedWrapperList} that iterates without the lock, as if {@code synchronizedList} had taken care of it. */
@Broken(
        defect = EXCEPTION,
        symptom = "a thread appends while another iterates, whose iterator throws a ConcurrentModificationException",
        twin = SynchronizedWrapperList.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"LCK04-J", "CWE-662"})
public final class BrokenSynchronizedWrapperListIteratesUnlocked implements SharedList {
    private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());

    /** Creates an empty list. */
    public BrokenSynchronizedWrapperListIteratesUnlocked() {}

    @Override
    public void append(int number) {
        numbers.add(number);
    }

    @Override
    public boolean appendIfAbsent(int number) {
        synchronized (numbers) {
            return !numbers.contains(number) && numbers.add(number);
        }
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
        return "BrokenSynchronizedWrapperListIteratesUnlocked" + numbers;
    }
}
