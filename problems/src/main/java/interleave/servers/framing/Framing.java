package interleave.servers.framing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A way to send messages over a stream of bytes, which has no borders of its own: what was sent in two pieces may arrive in
 * one, and the other way round.
 *
 * <pre>{@code
 * Framing framing = new LengthPrefix(1 << 16);
 * framing.write(out, message);
 * byte[] received = framing.read(in);
 * }</pre>
 *
 * <p><b>Invariant:</b> however the stream is cut into pieces on its way, {@code read} returns the messages that were written,
 * in their order.
 *
 * <p><b>Not promised:</b> anything to two threads that write to the same stream, or read from it.
 *
 * <p>Source: slides 003, the question what {@code pay1} and {@code pay2} hold.
 */
public interface Framing {
    /**
     * Sends a message; does not flush.
     *
     * @throws FramingException if this framing cannot send it: it is too long, or holds what it must not
     */
    void write(OutputStream out, byte[] message) throws IOException;

    /**
     * Waits for the next message.
     *
     * @return null if the stream has ended where a message might have begun
     * @throws FramingException if it has ended within one, or what comes is longer than the limit; then the stream is of no
     *     more use
     */
    byte @Nullable [] read(InputStream in) throws IOException;
}
