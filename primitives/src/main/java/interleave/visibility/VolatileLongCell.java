package interleave.visibility;

/**
 * A cell in a volatile field, which is read and written in one piece on every JVM.
 *
 * <pre>{@code
 * LongCell cell = new VolatileLongCell();
 * cell.set(System.nanoTime());
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code value} is one field, and volatile.
 *
 * <p><b>Memory effects.</b> A set happens-before every get that returns its value.
 *
 * <p><b>Not promised:</b> that {@code set(get() + 1)} is one step.
 *
 * <p>Rule: JLS 17.7 (writes and reads of volatile {@code long} values are always atomic).
 */
public final class VolatileLongCell implements LongCell {
    private volatile long value; // volatile: without it the language allows two halves

    /** Creates a cell that holds 0. */
    public VolatileLongCell() {}

    @Override
    public void set(long value) {
        this.value = value;
    }

    @Override
    public long get() {
        return value;
    }

    @Override
    public String toString() {
        return "VolatileLongCell[value=" + value + "]";
    }
}
