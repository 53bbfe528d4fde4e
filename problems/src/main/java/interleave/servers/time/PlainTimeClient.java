package interleave.servers.time;

import interleave.servers.Connection;
import interleave.servers.LineInput;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the servers that want no password. */
public final class PlainTimeClient {
    private static final int LONGEST = 2048;

    private PlainTimeClient() {}

    /** What {@link TimeHandler}'s server says. */
    public static String time(SocketAddress server, Duration patience) throws IOException {
        try (Connection connection = Connection.to(server)) {
            return line(connection, patience);
        }
    }

    /** What {@link TimestampHandler}'s server makes of {@code message}, which is a line. */
    public static String stamp(SocketAddress server, String message, Duration patience) throws IOException {
        try (Connection connection = Connection.to(server)) {
            connection
                    .output()
                    .write((message + "\r\n").getBytes(StandardCharsets.UTF_8)); // as the slide's client has it
            return line(connection, patience);
        }
    }

    private static String line(Connection connection, Duration patience) throws IOException {
        connection.setReadTimeout(patience);
        String answer = new LineInput(connection.input(), LONGEST).readLine();
        if (answer == null) {
            throw new EOFException("the server has hung up without a word");
        }
        return answer;
    }
}
