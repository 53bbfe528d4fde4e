package interleave.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/** What one thread has measured. To write it down takes no more than a store, which is little beside what is measured. */
final class Latencies {
    private static final int DIGITS = 3;

    private final long[] nanos;
    private int count;

    Latencies(long most) {
        nanos = new long[Math.toIntExact(most)];
    }

    /** Writes down that something which was due at {@code due}, by {@link System#nanoTime()}, is done now. */
    void record(long due) {
        nanos[count++] = System.nanoTime() - due;
    }

    void addTo(Histogram histogram) {
        for (int i = 0; i < count; i++) {
            histogram.recordValue(Math.max(0, nanos[i]));
        }
    }

    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    static String encoded(Histogram histogram) {
        var bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
