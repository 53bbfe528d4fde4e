package interleave.visibility;

import static interleave.support.Defect.TORN_VALUE;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** {@link BufferLongCell} at an address that is no multiple of 8, in the one mode that does not refuse it. */
@Broken(
        defect = TORN_VALUE,
        symptom = "the eight bytes lie in two cache lines, and a thread reads four old ones and four new ones",
        twin = BufferLongCell.class,
        seenBy = {MEMORY, LOAD},
        ids = {"AT_NONATOMIC_64BIT_PRIMITIVE", "VNA05-J", "CWE-667"})
public final class BrokenBufferLongCellAcrossCacheLines implements LongCell {
    private static final VarHandle VALUE = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int CACHE_LINE = 64;
    private static final int OFFSET = CACHE_LINE - 4;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(3 * CACHE_LINE).alignedSlice(CACHE_LINE);

    /** Creates a cell that holds 0. */
    public BrokenBufferLongCellAcrossCacheLines() {}

    @Override
    public void set(long value) {
        VALUE.set(buffer, OFFSET, value);
    }

    @Override
    public long get() {
        return (long) VALUE.get(buffer, OFFSET);
    }

    @Override
    public String toString() {
        return "BrokenBufferLongCellAcrossCacheLines[value=" + get() + "]";
    }
}
