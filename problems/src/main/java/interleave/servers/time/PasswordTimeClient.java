package interleave.servers.time;

import interleave.servers.Connection;
import interleave.servers.LineInput;
import interleave.service.RefusedByServerException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.ProtocolException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Asks {@link PasswordTimeHandler}'s server for the time. */
public final class PasswordTimeClient {
    private static final int LONGEST = 64;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private PasswordTimeClient() {}

    /**
     * What time it is there.
     *
     * @throws RefusedByServerException if the name or the password is wrong; which, nobody says
     */
    public static Instant ask(SocketAddress server, String user, String password, Duration patience)
            throws IOException {
        try (Connection connection = Connection.to(server)) {
            connection.setReadTimeout(patience);
            var in = new LineInput(connection.input(), LONGEST);
            OutputStream out = connection.output();
            out.write(line(user));
            int ack = in.read();
            if (ack != PasswordTimeHandler.ACK) {
                throw ack < 0
                        ? new EOFException("the server has hung up")
                        : new ProtocolException("no ACK, but " + ack);
            }
            out.write(line(password));
            String answer = in.readLine();
            if (answer == null) {
                throw new EOFException("the server has hung up");
            }
            if (answer.equals(Character.toString(PasswordTimeHandler.NAK))) {
                throw new RefusedByServerException("wrong user name or password");
            }
            return instant(answer);
        }
    }

    private static byte[] line(String text) {
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a name or password is one line");
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Instant instant(String seconds) throws IOException {
        try {
            BigDecimal nanos = new BigDecimal(seconds).multiply(NANOS);
            return Instant.EPOCH.plusNanos(nanos.longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IOException("not a time: " + seconds, e);
        }
    }
}
