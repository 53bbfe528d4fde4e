package interleave.acceptpool;

import interleave.servers.Concurrency;
import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.Server;
import interleave.servers.StreamEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * The service on the framework of the lesson servers: its variants differ by one word, the {@link Concurrency}.
 *
 * <p><b>Invariant:</b> a client who is being served is in {@code guests}, so that {@link #close} can tell it that the house
 * closes.
 */
abstract class FrameworkLineServer implements LineServer {
    private static final Duration GRACE = Duration.ofSeconds(2); // for those whom it frees to give up
    private static final Duration MOMENT = Duration.ofSeconds(1); // for a thread that has nothing left to do
    private static final Duration LOOK = Duration.ofSeconds(10); // wake-ups end the wait; this is in case one is lost

    private final Guests guests = new Guests();
    private final Server<Connection> server;
    private final Thread accepting;

    FrameworkLineServer(LineSettings settings, Concurrency concurrency) throws IOException {
        this(settings, concurrency, client -> new UpperLines(client.channel(), settings).run());
    }

    FrameworkLineServer(LineSettings settings, Concurrency concurrency, Handler<Connection> service)
            throws IOException {
        server = new Server<>(
                StreamEndpoint.tcp(settings.address(), settings.backlog()),
                () -> guests.received(service),
                concurrency,
                Server.IGNORE);
        accepting =
                Thread.ofPlatform().daemon().name(getClass().getSimpleName()).start(this::serve);
    }

    private void serve() {
        try {
            server.serveForever(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts it; then it ends
        }
    }

    /** When the patience is used up and the connections are closed: whether it has ended services that hang, if any does. */
    boolean giveUp() {
        return false; // a thread cannot be ended from outside
    }

    @Override
    public final InetSocketAddress address() {
        return (InetSocketAddress) server.address();
    }

    @Override
    public final boolean close(Duration patience) throws IOException, InterruptedException {
        Guests.Farewell farewell = guests.sayFarewell(); // while the server waits for them to go
        try {
            boolean inTime = server.close(patience);
            if (!inTime && giveUp()) {
                server.close(GRACE); // again: for those whom that has freed
            }
            return accepting.join(MOMENT) && inTime; // or a service hangs in this very thread
        } finally {
            farewell.end();
        }
    }
}
