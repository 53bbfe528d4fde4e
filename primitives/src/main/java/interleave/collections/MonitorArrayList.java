package interleave.collections;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code ArrayList} in a monitor: {@code synchronized} on every method that touches it.
 *
 * <pre>{@code
 * SharedList list = new MonitorArrayList();
 * list.append(3);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code numbers} is read and written only by the thread that holds the monitor, so an
 * {@code ArrayList}, which is made for one thread, never meets two.
 *
 * <p><b>Memory effects.</b> Releasing a monitor happens-before the next acquisition of the same monitor
 * (JLS 17.4.5), so whoever sums up sees all that came before the appends.
 *
 * <p><b>Not promised:</b> fairness, and two threads in the list at once, not even two that only read.
 */
public final class MonitorArrayList implements SharedList {
    @GuardedBy("this")
    private final List<Integer> numbers = new ArrayList<>();

    /** Creates an empty list. */
    public MonitorArrayList() {}

    @Override
    public synchronized void append(int number) { // add is several steps: find the place, store, count
        numbers.add(number);
    }

    @Override
    public synchronized boolean appendIfAbsent(int number) { // one monitor over both calls
        return !numbers.contains(number) && numbers.add(number);
    }

    @Override
    public synchronized long sum() { // for as long as the loop runs, nobody appends
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Override
    public synchronized String toString() {
        return "MonitorArrayList" + numbers;
    }
}
