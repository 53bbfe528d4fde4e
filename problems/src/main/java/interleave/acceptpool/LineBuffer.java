package interleave.acceptpool;

import java.nio.ByteBuffer;

/**
 * What one client has sent and has not been answered: whole lines, which can be answered in one go, and the begin of another.
 *
 * <pre>{@code
 * ByteBuffer answer = buffer.received(channel.read(buffer.room()));
 * // write the answer
 * buffer.answered();
 * }</pre>
 *
 * <p>It begins small and doubles when a read fills it: ten thousand silent clients take little, and a busy one is read in large
 * pieces. It never grows beyond the longest line and its end. So a line that is too long is one that does not fit.
 *
 * <p><b>Invariant:</b> the array holds {@code position} bytes, in capitals; outside of a turn there is no {@code \n} among them.
 * For one thread at a time.
 */
final class LineBuffer {
    private static final int FIRST = 4096;

    private final int most;
    private final UpperCaser capitals;
    private ByteBuffer bytes;
    private int filled;
    private int answerable;

    LineBuffer(LineSettings settings) {
        most = settings.longestLine() + 1;
        capitals = settings.capitals();
        bytes = ByteBuffer.allocate(Math.min(FIRST, most));
    }

    /** Where the next bytes go; there is always room for one. */
    ByteBuffer room() {
        return bytes;
    }

    /** Takes in the {@code count} bytes that have been put there, and hands out the lines that can be answered now. */
    ByteBuffer received(int count) {
        filled = bytes.position();
        capitals.upperCase(bytes.array(), filled - count, filled);
        answerable = lineEnd(bytes, filled - count, filled);
        return bytes.position(0).limit(answerable);
    }

    /** Nothing more will come: hands out the line without an end. */
    ByteBuffer rest() {
        filled = bytes.position();
        answerable = filled;
        return bytes.flip();
    }

    /** Drops what was handed out. */
    void answered() {
        boolean full = filled == bytes.capacity();
        bytes.limit(filled).position(answerable);
        if (full && filled < most) {
            bytes = ByteBuffer.allocate((int) Math.min(2L * filled, most)).put(bytes);
        } else {
            bytes.compact();
        }
    }

    /** Whether the line that has begun is longer than a line may be. */
    boolean isTooLong() {
        return bytes.position() == most;
    }

    /** Behind the last {@code \n} from {@code from} to {@code to}; 0 if there is none. */
    static int lineEnd(ByteBuffer bytes, int from, int to) {
        for (int i = to; i > from; i--) { // from behind: mostly it is the last byte
            if (bytes.get(i - 1) == '\n') {
                return i;
            }
        }
        return 0;
    }
}
