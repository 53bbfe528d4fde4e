package interleave.servers;

import interleave.event.Event;
import interleave.event.ParkingEvent;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server in the shape of Python's {@code socketserver}: where requests come from, what is done with one, and by whom.
 *
 * <pre>{@code
 * var endpoint = StreamEndpoint.tcp(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
 * try (var server = new Server<>(endpoint, EchoHandler::new, ThreadPerRequest.virtual(1000), Server.IGNORE)) {
 *     server.serveForever(Duration.ofMillis(500)); // until another thread calls shutdown()
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code open} holds the requests that were accepted and not yet closed; each is closed by the thread that
 * serves it, or by {@link #close}.
 *
 * <p><b>Memory effects.</b> What a thread did before {@link #shutdown} happens-before the return of {@link #serveForever}, and
 * what was done in {@code serveForever} before {@code shutdown} returns. Handlers share nothing unless they are given it.
 *
 * <p><b>Not promised:</b> that a client which had connected, but was not accepted yet, is served after a shutdown.
 *
 * <p>Source: slides 000, 001 and 004, {@code BaseServer}. Unlike Python's, a shutdown that comes before {@code serve_forever},
 * or from a handler, does not wait for ever; and it is for good.
 *
 * @param <R> the kind of request
 */
public final class Server<R extends Request> implements AutoCloseable {
    /** The error hook of those who do not want to know. */
    public static final BiConsumer<@Nullable Request, Throwable> IGNORE = (request, failure) -> {};

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration BREATHER = Duration.ofMillis(50);

    private final Endpoint<R> endpoint;
    private final Supplier<? extends Handler<? super R>> handlers;
    private final Concurrency concurrency;
    private final BiConsumer<? super @Nullable Request, ? super Throwable> errors;
    private final Set<R> open = ConcurrentHashMap.newKeySet(); // shared by those who serve and those who close
    private final Event asked = new ParkingEvent(); // set for good by the first shutdown
    private final Event idle = new ParkingEvent(); // set while nobody is in serveForever
    private final Set<Thread> servants =
            ConcurrentHashMap.newKeySet(); // those in a handler; each adds and removes itself
    private volatile @Nullable Thread serving; // volatile: another thread compares itself with it

    /**
     * A server that has not begun yet.
     *
     * @param endpoint where requests come from; from now on the server's own
     * @param handlers makes the handler of one request
     * @param concurrency who serves; from now on the server's own
     * @param errors told what went wrong with a request, or, without one, with accepting; called by any thread
     */
    public Server(
            Endpoint<R> endpoint,
            Supplier<? extends Handler<? super R>> handlers,
            Concurrency concurrency,
            BiConsumer<? super @Nullable Request, ? super Throwable> errors) {
        this.endpoint = endpoint;
        this.handlers = handlers;
        this.concurrency = concurrency;
        this.errors = errors;
        idle.set();
    }

    /** Where clients find it. */
    public SocketAddress address() {
        return endpoint.address();
    }

    /** How many requests are accepted and not yet done with; out of date when it arrives. */
    public int open() {
        return open.size();
    }

    /**
     * Accepts one request and has it served.
     *
     * @param patience how long to wait for one
     * @return whether one came
     * @throws InterruptedException if the thread is interrupted; then none was accepted, or it was hung up on
     */
    public boolean handleRequest(Duration patience) throws IOException, InterruptedException {
        R request = endpoint.next(patience);
        if (request == null && Thread.interrupted()) { // which ends each wait at once: whoever went on would spin
            throw new InterruptedException();
        }
        if (request == null) {
            return false;
        }
        open.add(request);
        boolean given = false;
        try {
            concurrency.process(() -> serve(request));
            given = true;
            return true;
        } finally {
            if (!given) {
                end(request); // nobody will serve it
            }
        }
    }

    /**
     * Serves until {@link #shutdown}; returns at once if that has come already. What cannot be accepted is told to the error
     * hook, and it goes on.
     *
     * @param pollInterval how often it looks whether it should end, though nobody has woken it
     * @throws InterruptedException if the thread is interrupted; then it has stopped
     * @throws IllegalStateException if another thread is at it
     */
    public void serveForever(Duration pollInterval) throws InterruptedException {
        synchronized (this) { // so that of two who begin one is told
            if (!idle.isSet()) {
                throw new IllegalStateException("already serving, in thread " + serving);
            }
            idle.clear();
            serving = Thread.currentThread();
        }
        try {
            while (!asked.isSet()) {
                try {
                    handleRequest(pollInterval);
                } catch (IOException
                        | RuntimeException
                        | OutOfMemoryError e) { // no descriptor or thread left: some will come back
                    errors.accept(null, e);
                    asked.await(BREATHER.toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            serving = null;
            idle.set();
        }
    }

    /**
     * Ends {@link #serveForever}, and waits until it has ended, unless a handler calls: the server may be waiting for room
     * that this very handler takes. What is being served goes on; see {@link #close}. May be called by any thread, before it
     * serves, and again.
     */
    public void shutdown() throws InterruptedException {
        asked.set();
        endpoint.wakeUp();
        if (!Thread.currentThread().equals(serving) && !servants.contains(Thread.currentThread())) {
            idle.await();
        }
    }

    /** {@link #close(Duration)} with five seconds. */
    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            close(GRACE);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Accepts nobody any more, lets those who are served finish, and after {@code patience} closes their connections under
     * them. A second time it does nothing. Not for a handler, which would wait for itself until the patience is used up.
     *
     * @return whether all had finished in time
     */
    public boolean close(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        asked.set();
        endpoint.close();
        if (stopped(patience) && concurrency.end(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
            return true;
        }
        for (R request : open) {
            end(request); // who reads from it gets an exception, and comes to an end: so there is room for one who
            // waits for it
        }
        if (stopped(GRACE)) {
            concurrency.end(GRACE);
        }
        return false;
    }

    /** Whether nobody accepts any more: whoever ends the services before that leaves one alone that is just coming. */
    private boolean stopped(Duration patience) throws InterruptedException {
        return Thread.currentThread().equals(serving) || idle.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void serve(R request) {
        servants.add(Thread.currentThread());
        Throwable failure = null;
        Handler<? super R> handler = null;
        try {
            handler = handlers.get();
            handler.setup(request);
            handler.handle(request);
        } catch (Throwable e) { // of one request; the server has others
            failure = e;
        }
        try {
            if (handler != null) {
                handler.finish(request);
            }
        } catch (Throwable e) {
            if (failure == null) {
                failure = e;
            } else {
                failure.addSuppressed(e); // the first is why
            }
        }
        servants.remove(Thread.currentThread());
        end(request);
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt(); // for whoever owns this thread
        } else if (failure != null) {
            errors.accept(request, failure); // last: it may throw itself
        }
    }

    private void end(R request) {
        open.remove(request);
        try {
            request.close();
        } catch (IOException e) {
            errors.accept(request, e);
        }
    }
}
