package interleave.servers.upper;

import interleave.servers.Datagram;
import interleave.servers.Handler;
import java.io.IOException;

/**
 * Answers a datagram with the same in capital letters. An empty one says that the client has gone: then {@code farewell} is
 * run, and there is no answer.
 *
 * <pre>{@code
 * new DatagramUpperHandler(() -> {});              // a server for many
 * new DatagramUpperHandler(() -> server.shutdown()) // the slide's: it goes with its client
 * }</pre>
 *
 * <p>Anybody can send an empty datagram, and in anybody's name. So the slide's server is ended by who likes.
 *
 * <p>Source: slides 003, {@code server2.py}; 004, {@code udps1.py}.
 */
public final class DatagramUpperHandler implements Handler<Datagram> {
    private final Farewell farewell;

    /** What is done when a client goes. */
    @FunctionalInterface
    public interface Farewell {
        /** Does it. */
        void run() throws InterruptedException;
    }

    /** A handler of one datagram. */
    public DatagramUpperHandler(Farewell farewell) {
        this.farewell = farewell;
    }

    @Override
    public void handle(Datagram datagram) throws IOException, InterruptedException {
        byte[] content = datagram.content();
        if (content.length == 0) {
            farewell.run();
            return;
        }
        UpperCase.convert(content, content.length);
        datagram.reply(content);
    }
}
