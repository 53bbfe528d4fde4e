package interleave.collections;

/**
 * Numbers at fixed places, which many threads write and read.
 *
 * <pre>{@code
 * array.set(0, 1);            // any thread, at any time
 * int other = array.get(1);
 * }</pre>
 *
 * <p><b>Invariant.</b> The elements are <em>sequentially consistent</em>: there is one order of all writes and
 * reads, it agrees with the order in every thread, and each read returns what was last written before it. So
 * of two threads that write an element each and then read the other's, at least one sees what the other wrote.
 *
 * <p><b>Memory effects.</b> Actions before a {@link #set} happen-before actions after a {@link #get} that
 * returns what it wrote.
 *
 * <p><b>Not promised:</b> anything about two calls together. {@code set(i, get(i) + 1)} loses updates.
 */
public interface SharedArray {
    /**
     * Writes {@code value} at {@code index}.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    void set(int index, int value);

    /**
     * Reads what is at {@code index}; 0 before the first write.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    int get(int index);
}
