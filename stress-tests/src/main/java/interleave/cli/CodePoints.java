package interleave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A text in UTF-8, character by character. What is not UTF-8 is refused, not replaced, and everything before it is given out
 * first; {@link java.io.InputStreamReader} would lose a part of that.
 */
final class CodePoints {
    private static final int BUFFER = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long bytesRead;
    private boolean ended;

    CodePoints(InputStream in) {
        this.in = in;
    }

    /** The input is no text. */
    static final class NotTextException extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        NotTextException(String message) {
            super(message);
        }
    }

    /** The next character, or -1 if there is none. */
    int next() throws IOException {
        while (!chars.hasRemaining()) {
            chars.clear();
            CoderResult result = decoder.decode(bytes, chars, ended);
            chars.flip();
            if (!chars.hasRemaining() && result.isError()) {
                throw new NotTextException(
                        String.format(Locale.ROOT, "see its byte %,d", bytesRead - bytes.remaining() + 1));
            }
            if (!chars.hasRemaining() && ended) {
                return -1;
            }
            if (!chars.hasRemaining()) {
                fill();
            }
        }
        char first = chars.get();
        return Character.isHighSurrogate(first) ? Character.toCodePoint(first, chars.get()) : first;
    }

    /** Reads what there is, and waits only if there is nothing. */
    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytesRead += Math.max(0, read);
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }
}
