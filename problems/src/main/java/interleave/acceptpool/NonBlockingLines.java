package interleave.acceptpool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * The service for one client, by a thread that has others and never waits. What a thread would remember on its stack, where it
 * is in a line and in an answer, is a field here.
 *
 * <p>All clients of a server share one buffer, outside of the heap so that the system reads right into it. A client has memory
 * of its own only while a line of its is unfinished, or an answer unread.
 *
 * <p><b>Invariant:</b> between two turns the shared buffer holds nothing of this client. While there is something unsent,
 * nothing is read: who does not read its answers makes no more of them (back-pressure).
 */
final class NonBlockingLines {
    /** How a turn has ended. */
    enum Turn {
        /** Something was read and answered; there may be more. */
        MORE,
        /** There was nothing to read. */
        QUIET,
        /** The client must read before it goes on. */
        UNREAD,
        /** All is said. */
        OVER
    }

    private final SocketChannel client;
    private final int longestLine;
    private final UpperCaser capitals;
    private @Nullable ByteBuffer begun; // the begin of a line, in capitals
    private @Nullable ByteBuffer unsent; // an answer the client did not have room for
    private boolean last; // nothing will be answered after what is unsent
    private int toDiscard; // > 0: refused; so much of what it sends is thrown away

    NonBlockingLines(SocketChannel client, LineSettings settings) {
        this.client = client;
        longestLine = settings.longestLine();
        capitals = settings.capitals();
    }

    /** A buffer for as many clients as one thread serves. */
    static ByteBuffer shared(int longestLine) {
        return ByteBuffer.allocateDirect(longestLine + 1);
    }

    SocketChannel client() {
        return client;
    }

    /** Whether something is begun and not ended: a line, or an answer. */
    boolean isInALine() {
        return begun != null || unsent != null || toDiscard > 0;
    }

    /** Does what can be done without waiting: reads once, answers once. */
    Turn turn(ByteBuffer shared) throws IOException {
        if (unsent != null) {
            client.write(unsent);
            if (unsent.hasRemaining()) {
                return Turn.UNREAD;
            }
            unsent = null;
            return last ? end() : Turn.MORE;
        }
        if (toDiscard > 0) {
            int count = client.read(shared.clear());
            toDiscard -= count;
            return count < 0 || toDiscard <= 0 ? Turn.OVER : count == 0 ? Turn.QUIET : Turn.MORE;
        }
        shared.clear();
        if (begun != null) {
            shared.put(begun.flip());
        }
        return answer(shared, client.read(shared));
    }

    private Turn answer(ByteBuffer shared, int count) throws IOException {
        int filled = shared.position();
        if (count == 0) {
            restore();
            return Turn.QUIET;
        }
        if (count < 0) {
            last = true;
            return send(shared.flip());
        }
        capitals.upperCase(shared, filled - count, filled);
        int end = LineBuffer.lineEnd(shared, filled - count, filled);
        keep(shared, end, filled);
        Turn turn = end == 0 ? Turn.MORE : send(shared.position(0).limit(end));
        return filled - end > longestLine ? refuse() : turn;
    }

    private void restore() {
        if (begun != null) {
            begun.position(begun.limit()).limit(begun.capacity()); // as it was before it was looked at
        }
    }

    /** Keeps the begin of a line until its end comes. */
    private void keep(ByteBuffer shared, int from, int to) {
        if (from == to) {
            begun = null;
            return;
        }
        if (begun == null || begun.capacity() < to - from) {
            begun = ByteBuffer.allocate(Math.min(2 * (to - from), longestLine + 1));
        }
        begun.clear().put(shared.limit(to).position(from));
    }

    private Turn send(ByteBuffer answer) throws IOException {
        if (answer.hasRemaining()) {
            client.write(answer);
        }
        if (answer.hasRemaining()) {
            unsent = ByteBuffer.allocate(answer.remaining()).put(answer).flip();
            return Turn.UNREAD;
        }
        return last ? end() : Turn.MORE;
    }

    private Turn refuse() throws IOException {
        begun = null;
        last = true;
        toDiscard = Refusal.PATIENCE_BYTES;
        ByteBuffer words = Refusal.tooLong(longestLine);
        if (unsent == null) {
            return send(words);
        }
        unsent = ByteBuffer.allocate(unsent.remaining() + words.remaining())
                .put(unsent)
                .put(words)
                .flip();
        return Turn.UNREAD;
    }

    /** After the last answer; a client that was refused is given time to read why. */
    private Turn end() throws IOException {
        if (toDiscard == 0) {
            return Turn.OVER;
        }
        client.shutdownOutput();
        last = false;
        return Turn.MORE;
    }
}
