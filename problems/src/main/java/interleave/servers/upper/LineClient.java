package interleave.servers.upper;

import interleave.servers.Connection;
import interleave.servers.LineInput;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client that sends a line and waits for one, again and again: of the upper-case server, or the reversing one.
 *
 * <pre>{@code
 * try (var client = new LineClient(server, Duration.ofSeconds(5))) {
 *     client.ask("ciao"); // CIAO
 * }
 * }</pre>
 *
 * <p>Made for one thread.
 */
public final class LineClient implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final Connection connection;
    private final LineInput in;

    /** Connects; how long it waits for an answer is {@code patience}. */
    public LineClient(SocketAddress server, Duration patience) throws IOException {
        connection = Connection.to(server);
        try {
            connection.setReadTimeout(patience);
            in = new LineInput(connection.input(), LONGEST);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Sends {@code line}, and waits for the line that answers it.
     *
     * @throws java.net.SocketTimeoutException if it does not come in time; then the client is of no more use
     */
    public String ask(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (line.indexOf('\n') >= 0 || bytes.length > LONGEST) {
            throw new IllegalArgumentException("not a line, or longer than " + LONGEST + " bytes");
        }
        connection.output().write(bytes);
        String answer = in.readLine();
        if (answer == null) {
            throw new EOFException("the server has hung up");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
