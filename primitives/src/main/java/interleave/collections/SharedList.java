package interleave.collections;

/**
 * A list of numbers that many threads append to and sum up.
 *
 * <pre>{@code
 * list.append(3);                      // any thread, at any time
 * boolean new4 = list.appendIfAbsent(4);
 * long total = list.sum();
 * }</pre>
 *
 * <p><b>Invariant.</b> Every number appended is in the list once for every time it was appended. The three
 * operations are <em>linearizable</em>: each seems to happen at one instant between its call and its return,
 * whatever other threads do; so {@link #sum} never sees half of another operation, and never throws.
 *
 * <p><b>Memory effects.</b> Actions before an append happen-before actions after a {@link #sum} that counts it.
 *
 * <p><b>Not promised:</b> the order of numbers that different threads append at the same time, and progress
 * while another thread is stopped in the middle of an operation.
 *
 * <p>Two of its operations are compound on purpose: the slides' table (Network programming with Python,
 * "Thread safety in python") calls single calls safe and compounds like {@code L.append(L[-1])} not.
 */
public interface SharedList {
    /** Appends {@code number}. */
    void append(int number);

    /** Appends {@code number} unless the list contains it, in one step; returns whether it has appended it. */
    boolean appendIfAbsent(int number);

    /** Returns the sum of all numbers in the list. */
    long sum();
}
