package interleave.acceptpool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What is said to a client that is not served, or not any longer. */
final class Refusal {
    /**
     * How much is still read from him, and thrown away, so that he comes to read it: whoever closes a connection on which
     * something lies unread resets it, and the other side may lose what it was sent.
     */
    static final int PATIENCE_BYTES = 1 << 20;

    private Refusal() {}

    static ByteBuffer tooLong(int longestLine) {
        return ByteBuffer.wrap(("error: a line may have at most " + longestLine + " bytes; yours has more.\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer full(int limit) {
        return ByteBuffer.wrap(
                ("error: " + limit + " clients are connected, and that is all there is room for; come again later.\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer silent(Duration idle) {
        return ByteBuffer.wrap(("error: no line for " + idle.toMillis() + " ms; others would like to be served.\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
