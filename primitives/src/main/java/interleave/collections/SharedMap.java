package interleave.collections;

/**
 * A map from numbers to counts that many threads fill, count up and read.
 *
 * <pre>{@code
 * boolean first = map.putIfAbsent(7, 100);   // any thread, at any time
 * int now = map.increment(7);                // 101
 * }</pre>
 *
 * <p><b>Invariant.</b> Of several threads that put the same key, one is told so and its count is in the map;
 * every increment counts once. The three operations are <em>linearizable</em>: each seems to happen at one
 * instant between its call and its return.
 *
 * <p><b>Memory effects.</b> Actions before a put or an increment happen-before actions after a {@link #get}
 * that returns its count.
 *
 * <p><b>Not promised:</b> progress while another thread is stopped in the middle of an operation, and what
 * happens after 2<sup>31</sup> increments of one key.
 *
 * <p>{@code D[x] = D[x] + 1} is the slides' example of an operation on a dictionary that is not safe.
 */
public interface SharedMap {
    /**
     * Puts {@code count} unless there is a count for {@code key}, in one step.
     *
     * @param count not 0, which means "none"
     * @return whether it has put it
     */
    boolean putIfAbsent(int key, int count);

    /** Adds one to the count for {@code key}, taking none for 0, and returns the new count. */
    int increment(int key);

    /** Returns the count for {@code key}, 0 if there is none. */
    int get(int key);
}
