package interleave.visibility;

import java.util.concurrent.atomic.AtomicLong;

/**
 * {@link AtomicLong} behind the interface of this lesson.
 *
 * <pre>{@code
 * LongCell cell = new AtomicLongCell();
 * cell.set(System.nanoTime());
 * }</pre>
 *
 * <p><b>Invariant:</b> the one of {@code AtomicLong}.
 *
 * <p><b>Memory effects.</b> Those of a volatile field.
 *
 * <p><b>Not promised:</b> that {@code set(get() + 1)} is one step; {@code AtomicLong} has
 * {@code incrementAndGet} for that.
 */
public final class AtomicLongCell implements LongCell {
    private final AtomicLong value = new AtomicLong();

    /** Creates a cell that holds 0. */
    public AtomicLongCell() {}

    @Override
    public void set(long value) {
        this.value.set(value);
    }

    @Override
    public long get() {
        return value.get();
    }

    @Override
    public String toString() {
        return "AtomicLongCell[value=" + value + "]";
    }
}
