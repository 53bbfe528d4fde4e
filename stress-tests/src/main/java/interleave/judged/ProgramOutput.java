package interleave.judged;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the judged program prints: the first lines are kept, the rest is counted and forgotten. */
final class ProgramOutput extends OutputStream {
    private static final int KEPT_BYTES = 2_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long bytes;

    /** Takes over {@code System.out} and {@code System.err}. */
    static ProgramOutput capture() {
        var output = new ProgramOutput();
        var stream = new PrintStream(output, false, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        return output;
    }

    @Override
    public synchronized void write(int b) {
        if (bytes < KEPT_BYTES) {
            kept.write(b);
        }
        bytes++;
    }

    @Override
    public synchronized void write(byte[] buffer, int offset, int length) {
        int room = Math.clamp(KEPT_BYTES - bytes, 0, length);
        kept.write(buffer, offset, room);
        bytes += length;
    }

    /** How many bytes were printed since the last call of {@link #forget}. */
    synchronized long bytes() {
        return bytes;
    }

    /** The beginning of what was printed. */
    synchronized String beginning() {
        return kept.toString(StandardCharsets.UTF_8).strip();
    }

    /** Starts again, for the next variant. */
    synchronized void forget() {
        kept.reset();
        bytes = 0;
    }
}
