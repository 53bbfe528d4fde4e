package interleave.acceptpool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A server in which one thread does all and waits for no single client. When it is asked to close, the same thread ends what
 * was begun; so nothing is shared but the wish.
 *
 * <p><b>Invariant:</b> clients and their states belong to the thread; {@code deadline} is written once, before {@code asked}.
 */
abstract class OneThreadLineServer implements LineServer {
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2); // for hanging up on who was not done

    /** How long accepting is left alone after the system has refused, for want of descriptors: some will come back. */
    static final Duration BREATHER = Duration.ofMillis(50);

    private final ServerSocketChannel acceptor;
    private final InetSocketAddress address;
    private final Thread thread;
    private volatile boolean asked; // by who closes; read by the thread
    private volatile long deadline; // of System.nanoTime(), once asked
    private volatile boolean inTime = true; // written by the thread, read by who has joined it

    OneThreadLineServer(LineSettings settings, Configuration notBound) throws IOException {
        acceptor = ServerSocketChannel.open();
        try {
            acceptor.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            notBound.configure(acceptor);
            acceptor.bind(settings.address(), settings.backlog());
            acceptor.configureBlocking(false);
            address = (InetSocketAddress) acceptor.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            acceptor.close();
            throw e;
        }
        thread = Thread.ofPlatform().daemon().name(getClass().getSimpleName()).unstarted(this::run);
    }

    /** Sets options before the address is taken. */
    interface Configuration {
        void configure(ServerSocketChannel acceptor) throws IOException;
    }

    /** To be called at the end of the constructor, when all fields are there for the thread to see. */
    final void start() {
        thread.start();
    }

    /** Gets what the server needs besides, or lets go of the address. */
    final <T> T orElseGiveUp(Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (IOException e) {
            acceptor.close();
            throw e;
        }
    }

    /** Opens something that needs a descriptor. */
    interface Opening<T> {
        T open() throws IOException;
    }

    private void run() {
        try (acceptor) {
            inTime = serve(acceptor);
        } catch (IOException e) {
            inTime = false; // the selector itself has failed
        }
    }

    /**
     * Serves until it is {@link #isAsked}, then stops accepting, and ends what was begun.
     *
     * @return whether all was answered before {@link #nanosLeft} was used up
     */
    abstract boolean serve(ServerSocketChannel listening) throws IOException;

    /** Ends a wait for clients. */
    abstract void wakeUp();

    final boolean isAsked() {
        return asked;
    }

    final long nanosLeft() {
        return deadline - System.nanoTime();
    }

    @Override
    public final InetSocketAddress address() {
        return address;
    }

    @Override
    public final boolean close(Duration patience) throws IOException, InterruptedException {
        if (!asked) {
            deadline = System.nanoTime() + patience.toNanos();
            asked = true;
        }
        wakeUp();
        if (thread.join(Duration.ofNanos(Math.max(0, nanosLeft()) + GRACE))) {
            return inTime;
        }
        acceptor.close(); // the service hangs, and with it the thread; it ends when the service does
        return false;
    }
}
