package interleave.servers.framing;

import interleave.support.Broken;
import interleave.support.Defect;
import interleave.support.Judge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** {@link Separator} that reads on until the separator comes, if it ever does. */
@Broken(
        defect = Defect.WRONG_RESULT,
        symptom = "a sender who never sends the separator fills the memory",
        twin = Separator.class,
        seenBy = Judge.CONTRACT,
        ids = "CWE-770")
public final class BrokenSeparatorHasNoLimit implements Framing {
    private final byte separator;
    private final int longest;

    /** Lines of up to {@code longest} bytes. */
    public BrokenSeparatorHasNoLimit(int longest) {
        this((byte) '\n', longest);
    }

    /** Messages of up to {@code longest} bytes, none of which is {@code separator}. */
    public BrokenSeparatorHasNoLimit(byte separator, int longest) {
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
            message.write(next);
        }
        if (message.size() > 0) {
            throw FramingException.cut();
        }
        return null;
    }
}
