package interleave.servers.framing;

import interleave.support.Broken;
import interleave.support.Defect;
import interleave.support.Judge;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** {@link LengthPrefix} without a limit when it reads: it sets aside what the other side says. */
@Broken(
        defect = Defect.WRONG_RESULT,
        symptom = "four bytes of a stranger cost two gigabytes, or an exception that nobody expects",
        twin = LengthPrefix.class,
        seenBy = Judge.CONTRACT,
        ids = "CWE-789")
public final class BrokenLengthPrefixBelievesTheLength implements Framing {
    private final int longest;

    /** Messages of up to {@code longest} bytes. */
    public BrokenLengthPrefixBelievesTheLength(int longest) {
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
        byte[] message = new byte[length];
        if (in.readNBytes(message, 0, length) < length) { // as many reads as it takes
            throw FramingException.cut();
        }
        return message;
    }
}
