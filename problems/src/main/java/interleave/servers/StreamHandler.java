package interleave.servers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A handler that sees a connection as two files: one to read lines from, one to write to.
 *
 * <pre>{@code
 * final class Shout extends StreamHandler {
 *     Shout() {
 *         super(1024);
 *     }
 *
 *     @Override
 *     protected void handle(LineInput in, OutputStream out) throws IOException { … }
 * }
 * }</pre>
 *
 * <p><b>Not promised:</b> that what was written is on its way before {@code flush()} or the end of {@code handle}. Whoever
 * waits for an answer to it flushes first, or both sides wait.
 *
 * <p>Source: slides 000 and 004, {@code StreamRequestHandler} with {@code rfile} and {@code wfile}.
 */
public abstract class StreamHandler implements Handler<Connection> {
    private final int longestLine;
    private final @Nullable Duration patience;
    private @Nullable OutputStream out;

    /**
     * A handler of one connection, whose lines may take as long as the client likes, unless {@link #setup} gives the whole
     * request a {@linkplain Connection#setDeadline deadline}.
     *
     * @param longestLine how many bytes a line may have
     */
    protected StreamHandler(int longestLine) {
        this.longestLine = longestLine;
        patience = null;
    }

    /**
     * A handler of one connection, each of whose lines may take only so long: a limit on each read would let a client send a
     * byte now and then for ever.
     *
     * @param longestLine how many bytes a line may have
     * @param patience from when a line is asked for to its end
     */
    protected StreamHandler(int longestLine, Duration patience) {
        this.longestLine = longestLine;
        this.patience = patience;
    }

    /** How long a line may take; null if that is not limited here. */
    final @Nullable Duration patience() {
        return patience;
    }

    /** Does what the client wants. What is in {@code out} is flushed afterwards, also after an exception. */
    protected abstract void handle(LineInput in, OutputStream out) throws IOException, InterruptedException;

    @Override
    public final void handle(Connection connection) throws IOException, InterruptedException {
        var buffered = new BufferedOutputStream(connection.output());
        out = buffered;
        handle(
                patience == null
                        ? new LineInput(connection.input(), longestLine)
                        : new LineInput(connection, longestLine, patience),
                buffered);
    }

    @Override
    public final void finish(Connection connection) throws IOException {
        if (out != null) {
            out.flush();
        }
    }
}
