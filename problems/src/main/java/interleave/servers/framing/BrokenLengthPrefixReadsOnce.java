package interleave.servers.framing;

import interleave.support.Broken;
import interleave.support.Defect;
import interleave.support.Judge;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** {@link LengthPrefix} that reads the message in one go: whatever is there by then. */
@Broken(
        defect = Defect.WRONG_RESULT,
        symptom = "a message that arrives in two pieces is cut; what is left of it is taken for the next length",
        twin = LengthPrefix.class,
        seenBy = Judge.CONTRACT,
        ids = "CWE-252")
public final class BrokenLengthPrefixReadsOnce implements Framing {
    private final int longest;

    /** Messages of up to {@code longest} bytes. */
    public BrokenLengthPrefixReadsOnce(int longest) {
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
        if (in.read(message, 0, length) < 0) {
            throw FramingException.cut();
        }
        return message;
    }
}
