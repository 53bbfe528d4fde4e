package interleave.servers;

import interleave.service.Running;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;

/**
 * A server at work in a thread of its own, until it is closed.
 *
 * <pre>{@code
 * try (Hosted<Connection> echo = Hosted.start(new Server<>(endpoint, EchoHandler::new, concurrency, Server.IGNORE))) {
 *     … a client of echo.address() …
 * }
 * }</pre>
 *
 * <p>The thread does not keep the JVM alive.
 *
 * @param <R> the kind of request
 */
public final class Hosted<R extends Request> implements Running {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Server<R> server;
    private final Thread thread;

    private Hosted(Server<R> server) {
        this.server = server;
        thread = Thread.ofPlatform().daemon().name("server").unstarted(this::serve);
    }

    /** Lets {@code server} serve; from now on it belongs to what is returned. */
    public static <R extends Request> Hosted<R> start(Server<R> server) {
        var hosted = new Hosted<>(server);
        hosted.thread.start();
        return hosted;
    }

    private void serve() {
        try {
            server.serveForever(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was told to end, and does
        }
    }

    /** The server, for those who count its clients. */
    public Server<R> server() {
        return server;
    }

    @Override
    public SocketAddress address() {
        return server.address();
    }

    @Override
    public boolean close(Duration patience) throws IOException, InterruptedException {
        return server.close(patience);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
