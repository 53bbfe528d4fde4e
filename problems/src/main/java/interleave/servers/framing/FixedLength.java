package interleave.servers.framing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Messages that all have the same length, which both sides know.
 *
 * <p>Source: slides 003, <q>use fixed length messages (generally inefficient)</q>.
 */
public final class FixedLength implements Framing {
    private final int length;

    /** Messages of {@code length} bytes, 1 or more. */
    public FixedLength(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("length must be >= 1, but was " + length);
        }
        this.length = length;
    }

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length != length) {
            throw new FramingException("a message has " + message.length + " bytes, all must have " + length);
        }
        out.write(message);
    }

    @Override
    public byte @Nullable [] read(InputStream in) throws IOException {
        byte[] message = in.readNBytes(length); // as many reads as it takes
        if (message.length == 0) {
            return null;
        }
        if (message.length < length) {
            throw FramingException.cut();
        }
        return message;
    }
}
