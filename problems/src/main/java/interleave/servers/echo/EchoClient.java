package interleave.servers.echo;

import interleave.servers.Connection;
import interleave.servers.Exchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;

/** Sends bytes to an echo server, and receives them again. */
public final class EchoClient {
    private EchoClient() {}

    /** What the server makes of {@code message}, of any length: one hopes the same. */
    public static byte[] echo(SocketAddress server, byte[] message) throws IOException {
        try (Connection connection = Connection.to(server)) {
            var answer = new ByteArrayOutputStream();
            Exchange.of(connection, new ByteArrayInputStream(message), answer);
            return answer.toByteArray();
        }
    }
}
