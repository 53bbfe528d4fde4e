package interleave.servers.time;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.LineInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Says what time it is to who knows the password: user name, {@code ACK}, password, then the seconds since 1970 with a
 * fraction, or {@code NAK}.
 *
 * <pre>
 * client                     server
 *   | user name, newline  →    |
 *   |          ← ACK (06)      |   whether it knows that name or not
 *   | password, newline   →    |
 *   |          ← 1795300000.5, newline; or NAK (15)
 * </pre>
 *
 * <p>On the slide, name and password are what one {@code recv} brings, and a refusal is that nothing comes; here they are
 * lines, and a refusal can be told from a server that has died. Nothing of it is written to any log.
 *
 * <p>Source: slides 001, example 3.
 */
public final class PasswordTimeHandler implements Handler<Connection> {
    static final int ACK = 0x06;
    static final int NAK = 0x15;

    private static final int LONGEST = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Credentials credentials;
    private final Clock clock;
    private final Duration patience;

    /** A handler of one connection, for who has the {@code credentials}. */
    public PasswordTimeHandler(Credentials credentials, Clock clock) {
        this(credentials, clock, PATIENCE);
    }

    PasswordTimeHandler(Credentials credentials, Clock clock, Duration patience) {
        this.credentials = credentials;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public void setup(Connection connection) {
        connection.setDeadline(
                patience); // for all he says: or one who says a byte now and then keeps his place for ever
    }

    @Override
    public void handle(Connection connection) throws IOException {
        var in = new LineInput(connection.input(), LONGEST);
        OutputStream out = connection.output();
        String name = in.readLine();
        if (name == null) {
            return;
        }
        out.write(ACK);
        String password = in.readLine();
        if (password == null) {
            return;
        }
        if (credentials.match(name, password)) {
            out.write((seconds(clock.instant()) + "\n").getBytes(StandardCharsets.US_ASCII));
        } else {
            out.write(NAK);
        }
    }

    private static String seconds(Instant instant) {
        return String.format(java.util.Locale.ROOT, "%d.%06d", instant.getEpochSecond(), instant.getNano() / 1000);
    }
}
