package interleave.servers.framing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One message, and then no more: its end is the end of the stream, as in the protocols <i>time</i> and <i>whois</i>.
 *
 * <p><b>Not promised:</b> that a message is whole. A sender that dies in the middle of it ends the stream too, unless the
 * system resets the connection.
 *
 * <p>Source: slides 003, <q>send only one message per connection (time, whois)</q>.
 */
public final class MessagePerConnection implements Framing {
    private final int longest;
    private boolean read;

    /** A message of up to {@code longest} bytes; each connection needs a framing of its own. */
    public MessagePerConnection(int longest) {
        this.longest = longest;
    }

    /** Sends the message; whoever sends it ends the stream. */
    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > longest) {
            throw FramingException.tooLong(message.length, longest);
        }
        out.write(message);
    }

    @Override
    public byte @Nullable [] read(InputStream in) throws IOException {
        if (read) {
            return null;
        }
        byte[] message = in.readNBytes(longest); // to the end, or the limit
        if (in.read() >= 0) {
            throw FramingException.tooLong(longest + 1L, longest);
        }
        read = true;
        return message;
    }
}
