package interleave.servers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes that can also be read line by line, with a limit: who sends a line without end fills nobody's memory.
 *
 * <pre>{@code
 * var in = new LineInput(connection.input(), 1024);
 * for (String line = in.readLine(); line != null; line = in.readLine()) { … }
 * }</pre>
 *
 * <p>A line ends with a newline, with or without a carriage return before it; the last one may lack it. Bytes may be read
 * between lines: nothing that came after a newline is lost.
 *
 * <p>Source: slides 004, {@code makefile()} and {@code rfile.readline()}.
 */
public final class LineInput extends FilterInputStream {
    private final int longest;
    private final Runnable lineBegins; // starts its clock, if it has one

    /**
     * Reads from {@code in}, which it buffers.
     *
     * @param longest how many bytes a line may have, its end not counted
     */
    public LineInput(InputStream in, int longest) {
        this(in, longest, () -> {});
    }

    /**
     * Reads from {@code connection}, and gives each line, with what is read between it and the next, only so long: from when
     * it is asked for to its end, however many bytes come at a time. A Unix socket may take as long as it likes.
     *
     * @param longest how many bytes a line may have, its end not counted
     */
    public LineInput(Connection connection, int longest, Duration patience) throws IOException {
        this(
                connection.input(),
                longest,
                connection.hasTimeLimits() ? () -> connection.setDeadline(patience) : () -> {});
    }

    private LineInput(InputStream in, int longest, Runnable lineBegins) {
        super(new BufferedInputStream(in));
        if (longest < 1) {
            throw new IllegalArgumentException("longest must be >= 1, but was " + longest);
        }
        this.longest = longest;
        this.lineBegins = lineBegins;
    }

    /**
     * The next line as bytes, without its end; null if there is none.
     *
     * @throws LineTooLongException if it is longer than the limit; then what is left of it is not read
     * @throws java.net.SocketTimeoutException if its time is used up
     */
    public byte @Nullable [] readLineOfBytes() throws IOException {
        lineBegins.run();
        var line = new ByteArrayOutputStream();
        int next = read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() > longest) { // one more than the limit may still be the carriage return
                throw new LineTooLongException(longest);
            }
            line.write(next);
            next = read();
        }
        byte[] bytes = line.toByteArray();
        int length =
                next == '\n' && bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        if (length > longest) {
            throw new LineTooLongException(longest);
        }
        return Arrays.copyOf(bytes, length);
    }

    /**
     * The next line as UTF-8, without its end; null if there is none.
     *
     * @throws CharacterCodingException if it is not UTF-8: a name that is read in two ways is two names
     * @throws LineTooLongException if it is longer than the limit
     */
    public @Nullable String readLine() throws IOException {
        byte[] line = readLineOfBytes();
        return line == null
                ? null
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line))
                        .toString();
    }
}
