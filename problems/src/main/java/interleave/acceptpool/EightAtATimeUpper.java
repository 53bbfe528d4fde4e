package interleave.acceptpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Eight bytes at a time: a {@code long} holds eight bytes, and one addition compares them all.
 *
 * <p>Of each byte the lower seven bits are taken, so that no sum carries into the next byte. Adding {@code 0x80 - 'a'} sets its
 * highest bit if it was at least a; adding {@code 0x7f - 'z'} if it was beyond z. A byte whose own highest bit is set is no
 * letter. What is left is one bit for each letter, at 0x80; moved right by two it is 0x20: the difference between a and A.
 *
 * <p>In which order the bytes lie in the {@code long} makes no difference, for each is treated alike.
 */
public final class EightAtATimeUpper implements UpperCaser {
    private static final VarHandle OF_ARRAY =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle OF_BUFFER =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final long AT_LEAST_A = (0x80 - 'a') * EACH;
    private static final long BEYOND_Z = (0x7f - 'z') * EACH;

    /** Creates it; there is nothing to set. */
    public EightAtATimeUpper() {}

    @Override
    public void upperCase(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            OF_ARRAY.set(bytes, i, upper((long) OF_ARRAY.get(bytes, i)));
        }
        for (; i < to; i++) { // up to seven are left
            bytes[i] = upper(bytes[i]);
        }
    }

    @Override
    public void upperCase(ByteBuffer bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.limit());
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            OF_BUFFER.set(bytes, i, upper((long) OF_BUFFER.get(bytes, i)));
        }
        for (; i < to; i++) {
            bytes.put(i, upper(bytes.get(i)));
        }
    }

    private static long upper(long bytes) {
        long low = bytes & ~HIGHEST_BITS;
        long letters = (low + AT_LEAST_A) & ~(low + BEYOND_Z) & ~bytes & HIGHEST_BITS;
        return bytes ^ (letters >>> 2);
    }

    private static byte upper(byte one) {
        return one >= 'a' && one <= 'z' ? (byte) (one - ('a' - 'A')) : one;
    }
}
