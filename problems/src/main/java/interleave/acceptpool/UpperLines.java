package interleave.acceptpool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The service for one client, by a thread that may wait: read as much as there is, up to 64 KiB, put it into capitals, answer
 * all whole lines by one write.
 *
 * <pre>{@code
 * var lines = new UpperLines(channel, settings);
 * while (lines.turn()) {} // or: one turn now, the next after somebody else's
 * }</pre>
 *
 * <p><b>Invariant:</b> between two turns all whole lines that were read are answered; the begin of a line is kept.
 *
 * <p><b>Memory effects:</b> none of its own. Turns may be taken by different threads if each happens-before the next.
 *
 * <p><b>Not promised:</b> an end to waiting for a client that says nothing, or does not read.
 *
 * <p>Source: slides 003 and 004, the upper-case server.
 */
public final class UpperLines {
    private final ReadableByteChannel in;
    private final WritableByteChannel out;
    private final int longestLine;
    private final LineBuffer buffer;

    /** Serves who is at the other end of {@code channel}, which stays open. */
    public UpperLines(SocketChannel channel, LineSettings settings) {
        this(channel, channel, settings);
    }

    /** Answers on {@code out} what comes from {@code in}; both wait. */
    public UpperLines(ReadableByteChannel in, WritableByteChannel out, LineSettings settings) {
        this.in = in;
        this.out = out;
        longestLine = settings.longestLine();
        buffer = new LineBuffer(settings);
    }

    /** Takes turns until the client has said all, or too much. */
    public void run() throws IOException {
        boolean more = true;
        while (more) {
            more = turn();
        }
    }

    /**
     * Waits for something to read, and answers it.
     *
     * @return whether more may come; if not, the last line has been answered, or a line that is too long refused
     */
    public boolean turn() throws IOException {
        int count = in.read(buffer.room());
        write(count < 0 ? buffer.rest() : buffer.received(count));
        buffer.answered();
        if (count >= 0 && buffer.isTooLong()) {
            refuse();
            return false;
        }
        return count >= 0;
    }

    private void write(ByteBuffer answer) throws IOException {
        while (answer.hasRemaining()) {
            out.write(answer);
        }
    }

    private void refuse() throws IOException {
        write(Refusal.tooLong(longestLine));
        if (out instanceof SocketChannel client) {
            client.shutdownOutput();
            ByteBuffer ignored = ByteBuffer.allocate(LineSettings.LOOPBACK.longestLine());
            int left = Refusal.PATIENCE_BYTES;
            int count = 0;
            while (count >= 0 && left > 0) {
                count = in.read(ignored.clear());
                left -= count;
            }
        }
    }
}
