package interleave.visibility;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A cell of two halves in a monitor: whoever reads, reads two halves of the same value.
 *
 * <pre>{@code
 * LongCell cell = new HalvesLongCell();
 * cell.set(System.nanoTime());
 * }</pre>
 *
 * <p><b>Invariant</b> (true whenever the monitor is free): both halves belong to the value written last.
 *
 * <p><b>Memory effects.</b> A set happens-before every get that returns its value.
 *
 * <p><b>Not promised:</b> speed. It stands here for every pair of variables that belong together, such as
 * the two ends of a range, and for what a 32-bit JVM does to a plain {@code long}.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class HalvesLongCell implements LongCell {
    @GuardedBy("this")
    private int high;

    @GuardedBy("this")
    private int low;

    /** Creates a cell that holds 0. */
    public HalvesLongCell() {}

    @Override
    public synchronized void set(long value) { // both halves, or none
        high = (int) (value >>> 32);
        low = (int) value;
    }

    @Override
    public synchronized long get() {
        return ((long) high << 32) | (low & 0xFFFF_FFFFL);
    }

    @Override
    public String toString() {
        return "HalvesLongCell[value=" + get() + "]";
    }
}
