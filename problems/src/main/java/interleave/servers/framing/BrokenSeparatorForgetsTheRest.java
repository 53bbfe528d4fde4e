package interleave.servers.framing;

import interleave.support.Broken;
import interleave.support.Defect;
import interleave.support.Judge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** {@link Separator} that reads piece by piece, and forgets what stands behind the separator. */
@Broken(
        defect = Defect.WRONG_RESULT,
        symptom = "of two messages that arrive in one piece the second is lost",
        twin = Separator.class,
        seenBy = Judge.CONTRACT,
        ids = "CWE-130")
public final class BrokenSeparatorForgetsTheRest implements Framing {
    private final byte separator;
    private final int longest;

    /** Lines of up to {@code longest} bytes. */
    public BrokenSeparatorForgetsTheRest(int longest) {
        this((byte) '\n', longest);
    }

    /** Messages of up to {@code longest} bytes, none of which is {@code separator}. */
    public BrokenSeparatorForgetsTheRest(byte separator, int longest) {
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
        byte[] piece = new byte[1024];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            for (int index = 0; index < count; index++) {
                if (piece[index] == separator) {
                    return message.toByteArray();
                }
                if (message.size() == longest) {
                    throw FramingException.tooLong(longest + 1L, longest);
                }
                message.write(piece[index]);
            }
        }
        if (message.size() > 0) {
            throw FramingException.cut();
        }
        return null;
    }
}
