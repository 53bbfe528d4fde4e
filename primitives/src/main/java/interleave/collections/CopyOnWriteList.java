package interleave.collections;

import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The JDK's {@code CopyOnWriteArrayList}: every change makes a new array, so a reader has the old one to
 * itself; and check-then-append is one call, {@code addIfAbsent}.
 *
 * <pre>{@code
 * SharedList list = new CopyOnWriteList();
 * boolean first = list.appendIfAbsent(3);
 * }</pre>
 *
 * <p><b>Invariant:</b> an array is never written once it can be seen; the list changes by changing arrays.
 *
 * <p><b>Memory effects.</b> Writers change arrays by a volatile write under a lock, readers begin with a
 * volatile read: what came before an append is seen by who sums it up.
 *
 * <p><b>Not promised:</b> speed of appending: n appends copy about n²/2 numbers.
 */
public final class CopyOnWriteList implements SharedList {
    private final CopyOnWriteArrayList<Integer> numbers = new CopyOnWriteArrayList<>();

    /** Creates an empty list. */
    public CopyOnWriteList() {}

    @Override
    public void append(int number) {
        numbers.add(number);
    }

    @Override
    public boolean appendIfAbsent(int number) {
        return numbers.addIfAbsent(number); // one call: nobody appends between its check and its append
    }

    @Override
    public long sum() {
        long sum = 0;
        for (int number : numbers) { // over the array as it was at the beginning of the loop
            sum += number;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "CopyOnWriteList" + numbers;
    }
}
