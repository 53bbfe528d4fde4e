package interleave.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The JDK's {@code Collections.synchronizedList}, which locks itself for every call; what takes more than
 * one call holds the same lock, the wrapper's own, around all of them.
 *
 * <pre>{@code
 * SharedList list = new SynchronizedWrapperList();
 * boolean first = list.appendIfAbsent(3);
 * }</pre>
 *
 * <p><b>Invariant:</b> the wrapped list is touched only by the thread that holds the monitor of the wrapper.
 *
 * <p><b>Memory effects.</b> As with any monitor: what came before a call on the wrapper is seen after the
 * next call on it.
 *
 * <p><b>Not promised:</b> fairness. That the lock is the wrapper itself, and not some object inside it, is
 * promised by the javadoc of {@link Collections#synchronizedList}; without that promise nobody could lock
 * from outside.
 */
public final class SynchronizedWrapperList implements SharedList {
    private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());

    /** Creates an empty list. */
    public SynchronizedWrapperList() {}

    @Override
    public void append(int number) {
        numbers.add(number);
    }

    @Override
    public boolean appendIfAbsent(int number) {
        synchronized (numbers) { // the lock that add takes too: see BrokenSynchronizedWrapperListLocksItself
            return !numbers.contains(number) && numbers.add(number);
        }
    }

    @Override
    public long sum() {
        long sum = 0;
        synchronized (numbers) { // an iterator is many calls, and the wrapper does not guard it
            for (int number : numbers) {
                sum += number;
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "SynchronizedWrapperList" + numbers;
    }
}
