package interleave.visibility;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A cell in a buffer outside the heap, at an address that is a multiple of 8: one access of the processor.
 *
 * <pre>{@code
 * LongCell cell = new BufferLongCell();
 * cell.set(System.nanoTime());
 * }</pre>
 *
 * <p><b>Invariant:</b> the eight bytes lie in one cache line, 64 bytes that a processor reads and writes as
 * a whole.
 *
 * <p><b>Memory effects.</b> Those of opaque mode: all threads see the values in one order, and nothing else
 * is ordered by them.
 *
 * <p><b>Not promised:</b> anything for data laid out by somebody else, such as a file or a packet, in which
 * a number may begin at any byte.
 *
 * <p>Rule: {@link MethodHandles#byteBufferViewVarHandle} (an aligned access is atomic; a misaligned one is
 * refused in every mode but plain, and in plain mode it may tear).
 */
public final class BufferLongCell implements LongCell {
    private static final VarHandle VALUE = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int CACHE_LINE = 64;
    private static final int OFFSET = CACHE_LINE - 8; // aligned: the last eight bytes of a cache line

    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(3 * CACHE_LINE).alignedSlice(CACHE_LINE); // two whole lines at least

    /** Creates a cell that holds 0. */
    public BufferLongCell() {}

    @Override
    public void set(long value) {
        VALUE.setOpaque(buffer, OFFSET, value);
    }

    @Override
    public long get() {
        return (long) VALUE.getOpaque(buffer, OFFSET);
    }

    @Override
    public String toString() {
        return "BufferLongCell[value=" + get() + "]";
    }
}
