package interleave.servers.time;

import interleave.servers.Connection;
import interleave.servers.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Says what time it is, and hangs up: the client need not say anything, connecting is the question.
 *
 * <p>Source: slides 004, the time server; one message per connection, as slides 003 say of <i>time</i>.
 */
public final class TimeHandler implements Handler<Connection> {
    private final Clock clock;

    /** A handler of one connection, by that {@code clock}. */
    public TimeHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handle(Connection connection) throws IOException {
        connection.output().write((TimestampHandler.ctime(clock) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
