package interleave.servers.echo;

import interleave.servers.Datagram;
import interleave.servers.Handler;
import java.io.IOException;

/**
 * Sends a datagram back as it came. An empty one says that the client has gone, and gets no answer.
 *
 * <p>Source: slides 000, {@code EchoHandler}.
 */
public final class DatagramEchoHandler implements Handler<Datagram> {
    /** A handler of one datagram. */
    public DatagramEchoHandler() {}

    @Override
    public void handle(Datagram datagram) throws IOException {
        byte[] content = datagram.content();
        if (content.length > 0) {
            datagram.reply(content);
        }
    }
}
