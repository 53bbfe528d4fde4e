package interleave.servers.echo;

import interleave.servers.Connection;
import interleave.servers.Handler;
import java.io.IOException;

/**
 * Sends back what comes, byte by byte the same, until the client says that it sends no more.
 *
 * <p>Whether it is the <q>echo server that ends as soon as it has answered</q> of slides 000 is the server's affair: one that
 * calls {@code handleRequest} once does.
 */
public final class EchoHandler implements Handler<Connection> {
    /** A handler of one connection. */
    public EchoHandler() {}

    @Override
    public void handle(Connection connection) throws IOException {
        connection.input().transferTo(connection.output());
    }
}
