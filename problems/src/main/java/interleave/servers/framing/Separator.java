package interleave.servers.framing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends each message with a byte that no message holds.
 *
 * <p>It reads byte by byte, so that what stands behind the separator stays in the stream for the next message: give it a
 * {@link java.io.BufferedInputStream}, and always the same one.
 *
 * <p>Source: slides 003, <q>use separators (SMTP)</q>.
 */
public final class Separator implements Framing {
    private final byte separator;
    private final int longest;

    /** Lines of up to {@code longest} bytes. */
    public Separator(int longest) {
        this((byte) '\n', longest);
    }

    /** Messages of up to {@code longest} bytes, none of which is {@code separator}. */
    public Separator(byte separator, int longest) {
        this.separator = separator;
        this.longest = longest;
    }

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > longest) {
            throw FramingException.tooLong(message.length, longest);
        }
        for (byte each : message) {
            if (each == separator) { // it would arrive as two
                throw new FramingException("a message holds the separator " + separator);
            }
        }
        out.write(message);
        out.write(separator);
    }

    @Override
    public byte @Nullable [] read(InputStream in) throws IOException {
        var message = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if ((byte) next == separator) {
                return message.toByteArray();
            }
            if (message.size() == longest) {
                throw FramingException.tooLong(longest + 1L, longest);
            }
            message.write(next);
        }
        if (message.size() > 0) {
            throw FramingException.cut();
        }
        return null;
    }
}
