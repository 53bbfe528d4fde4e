package interleave.collections;

/** A variable that threads share: what a column of the lesson's table of operations is about. */
public interface Variable {
    /** Assigns {@code value} to it. */
    void set(long value);

    /** Its value; 0 before the first assignment. */
    long get();
}
