package interleave.acceptpool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Nobody asks whether something can be read; one says what is to be done when it has been. A few threads call back.
 *
 * <p>A selector tells when reading would not wait; here the reading itself is left to others, who report that it is done. More
 * than one thread works, so that one slow handler does not hold up all. In return, each step of one client may run in
 * another thread than the step before.
 *
 * <p><b>Invariant:</b> at most one accept is under way; none while {@code limit} clients are there. {@code accepting} is true
 * from before an accept begins until it has been decided whether another begins.
 *
 * <p>Source: slides 003 and 004, asynchronous I/O, {@code asyncore}.
 */
public final class AsynchronousLineServer implements LineServer {
    private static final long BREATHER = OneThreadLineServer.BREATHER.toNanos();
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2); // for hanging up on who was not done
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final LineSettings settings;
    private final AsynchronousChannelGroup workers;
    private final AsynchronousServerSocketChannel acceptor;
    private final InetSocketAddress address;
    private final Set<AsynchronousLines> clients = ConcurrentHashMap.newKeySet(); // of all workers
    private final AtomicBoolean accepting = new AtomicBoolean();

    /** Starts serving. */
    public AsynchronousLineServer(LineSettings settings) throws IOException {
        this.settings = settings;
        workers = AsynchronousChannelGroup.withFixedThreadPool(
                settings.workers(),
                Thread.ofPlatform().daemon().name("asynchronous-", 1).factory());
        try {
            acceptor = AsynchronousServerSocketChannel.open(workers);
            acceptor.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            acceptor.bind(settings.address(), settings.backlog());
            address = (InetSocketAddress) acceptor.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            workers.shutdownNow();
            throw e;
        }
        acceptNext();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    /** Begins an accept if there is room and none is under way; called whenever one of the two may have changed. */
    private void acceptNext() {
        while (acceptor.isOpen() && clients.size() < settings.limit() && accepting.compareAndSet(false, true)) {
            if (clients.size() < settings.limit()) {
                try {
                    acceptor.accept(null, new Accepted());
                    return;
                } catch (RuntimeException e) {
                    return; // closed meanwhile: ClosedChannelException comes to the handler, ShutdownChannelGroup here
                }
            }
            accepting.set(false); // then look again: somebody may have gone, and found it true
        }
    }

    private void gone(AsynchronousLines client) {
        clients.remove(client);
        acceptNext();
    }

    private final class Accepted implements CompletionHandler<AsynchronousSocketChannel, @Nullable Void> {
        @Override
        public void completed(AsynchronousSocketChannel channel, @Nullable Void nothing) {
            var client = new AsynchronousLines(channel, settings, AsynchronousLineServer.this::gone);
            clients.add(client);
            accepting.set(false);
            acceptNext();
            client.begin();
        }

        @Override
        public void failed(Throwable why, @Nullable Void nothing) {
            if (acceptor.isOpen()) {
                LockSupport.parkNanos(this, BREATHER); // no descriptor is free: one of the workers waits for some
                accepting.set(false);
                acceptNext();
            }
        }
    }

    @Override
    public boolean close(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        acceptor.close();
        boolean ended;
        try {
            while (!clients.isEmpty() && System.nanoTime() < deadline) {
                clients.forEach(AsynchronousLines::endIfSilent);
                LockSupport.parkNanos(this, PAUSE);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            ended = clients.isEmpty();
        } finally {
            workers.shutdownNow(); // closes whom it has left
        }
        return workers.awaitTermination(GRACE, TimeUnit.NANOSECONDS) && ended; // not if a service hangs
    }
}
