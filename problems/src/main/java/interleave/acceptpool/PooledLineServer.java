package interleave.acceptpool;

import interleave.servers.Connection;
import interleave.servers.Handler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The slides' pooled accept server: a fixed number of workers, started at the beginning, compete for one lock around {@code
 * accept}, and each serves its client to the end.
 *
 * <pre>{@code
 * try (var server = new PooledLineServer(LineSettings.LOOPBACK.withWorkers(5))) {
 *     // server.address() ...
 * }
 * }</pre>
 *
 * <p>No thread is made for a client, nothing is handed from thread to thread, and of the sixth client nobody knows but the
 * system, in whose queue it waits. If five clients stay and say nothing, it waits for ever: {@link TurnTakingLineServer}.
 *
 * <p><b>Invariant:</b> that of {@link LockedAcceptPool}; {@code clients} are those who are being served.
 *
 * <p>Source: slides 003, <q>Thread pools</q>.
 */
public final class PooledLineServer implements Pooled {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Guests guests = new Guests();
    private final Handler<Connection> service;
    private final AtomicLong sentAway = new AtomicLong();
    private final int size;
    private final SocketDoor door;
    private final AcceptPool pool;
    private final Workers workers;
    private final Set<Connection> clients = ConcurrentHashMap.newKeySet(); // shared with who closes

    /** Starts serving; the silent may stay, and keep a worker. */
    public PooledLineServer(LineSettings settings) throws IOException {
        this(settings, Duration.ZERO);
    }

    /**
     * Starts serving.
     *
     * @param idle clients who say nothing for so long are sent away, so that others get their worker; zero if they may stay
     */
    public PooledLineServer(LineSettings settings, Duration idle) throws IOException {
        size = settings.workers();
        service = guests.received(client -> serve(client, settings, idle));
        door = new SocketDoor(settings);
        pool = new LockedAcceptPool<>(door, this::serve);
        workers = new Workers(pool, settings.workers());
    }

    private void serve(Connection client, LineSettings settings, Duration idle) throws IOException {
        if (idle.isZero()) {
            new UpperLines(client.channel(), settings).run();
            return;
        }
        client.setReadTimeout(idle);
        try {
            new UpperLines(Channels.newChannel(client.input()), client.channel(), settings).run();
        } catch (SocketTimeoutException e) {
            sentAway.incrementAndGet();
            client.output().write(Refusal.silent(idle).array());
        }
    }

    private void serve(SocketChannel accepted) throws IOException {
        try (var client = new Connection(accepted)) {
            clients.add(client);
            try {
                service.setup(client);
                service.handle(client);
            } finally {
                service.finish(client);
                clients.remove(client);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts a worker; but it is not ours to forget
        }
    }

    @Override
    public InetSocketAddress address() {
        return door.address();
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(size, pool.active(), clients.size(), 0, Duration.ZERO, pool.served(), 0, sentAway.get());
    }

    @Override
    public boolean close(Duration patience) throws IOException, InterruptedException {
        pool.shutdown();
        Guests.Farewell farewell = guests.sayFarewell(); // who only waits for its client's next line goes home
        try {
            boolean inTime = workers.join(patience);
            for (Connection client : clients) {
                client.close(); // who still reads or writes gets an exception
            }
            return workers.join(GRACE) && inTime;
        } finally {
            farewell.end();
        }
    }
}
