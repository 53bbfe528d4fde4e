package interleave.servers.framing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Says first how long the message is: four bytes, the most significant first, as the network has it.
 *
 * <p>The length is what the other side <em>says</em>: it is compared with the limit before any memory is set aside.
 *
 * <p>Source: slides 003, <q>explicitly advertise the length of each message (HTTP, DNS, ...)</q>.
 */
public final class LengthPrefix implements Framing {
    private final int longest;

    /** Messages of up to {@code longest} bytes. */
    public LengthPrefix(int longest) {
        this.longest = longest;
    }

    @Override
    public void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > longest) {
            throw FramingException.tooLong(message.length, longest);
        }
        new DataOutputStream(out).writeInt(message.length);
        out.write(message);
    }

    @Override
    public byte @Nullable [] read(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        byte[] rest = in.readNBytes(3);
        if (rest.length < 3) {
            throw FramingException.cut();
        }
        int length = (first << 24) | ((rest[0] & 0xFF) << 16) | ((rest[1] & 0xFF) << 8) | (rest[2] & 0xFF);
        if (length < 0 || length > longest) { // below 0: the sender has more than 2 GiB in mind
            throw FramingException.tooLong(Integer.toUnsignedLong(length), longest);
        }
        byte[] message = new byte[length];
        if (in.readNBytes(message, 0, length) < length) { // as many reads as it takes
            throw FramingException.cut();
        }
        return message;
    }
}
