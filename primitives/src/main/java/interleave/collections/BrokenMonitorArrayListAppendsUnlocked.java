package interleave.collections;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;

/** {@link MonitorArrayList} that appends without the monitor, as the slides' {@code L.append(x)} may. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "two threads store into the same place, or past the end of the old array: a number is lost",
        twin = MonitorArrayList.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-820", "CWE-366", "IS2_INCONSISTENT_SYNC"})
public final class BrokenMonitorArrayListAppendsUnlocked implements SharedList {
    @GuardedBy("this")
    private final List<Integer> numbers = new ArrayList<>();

    /** Creates an empty list. */
    public BrokenMonitorArrayListAppendsUnlocked() {}

    @Override
    @SuppressWarnings("GuardedBy") // the lesson: the compiler would have told you
    public void append(int number) {
        numbers.add(number);
    }

    @Override
    public synchronized boolean appendIfAbsent(int number) {
        return !numbers.contains(number) && numbers.add(number);
    }

    @Override
    public synchronized long sum() {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorArrayListAppendsUnlocked" + numbers;
    }
}
