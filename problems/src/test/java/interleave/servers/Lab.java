package interleave.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A server on the loopback interface for one test, with all that its error hook was told. */
public final class Lab<R extends Request> implements AutoCloseable {
    /** How long anything may take on a slow and busy machine before a test calls it stuck. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a test looks that nothing comes, where nothing can come. */
    public static final Duration MOMENT = Duration.ofMillis(200);

    private static final Duration LOOK = Duration.ofMillis(1);

    private final Queue<Throwable> errors;
    private final Hosted<R> hosted;

    private Lab(Hosted<R> hosted, Queue<Throwable> errors) {
        this.hosted = hosted;
        this.errors = errors;
    }

    /** Any free port of this machine, seen by nobody else. */
    public static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A server for connections. */
    public static Lab<Connection> tcp(Supplier<Handler<Connection>> handlers, Concurrency concurrency)
            throws IOException {
        return on(StreamEndpoint.tcp(anyPort(), 50), handlers, concurrency);
    }

    /** A server for datagrams. */
    public static Lab<Datagram> udp(Supplier<Handler<Datagram>> handlers, Concurrency concurrency) throws IOException {
        return on(new DatagramEndpoint(anyPort()), handlers, concurrency);
    }

    /** A server at {@code endpoint}. */
    public static <R extends Request> Lab<R> on(
            Endpoint<R> endpoint, Supplier<Handler<R>> handlers, Concurrency concurrency) {
        Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
        return new Lab<>(
                Hosted.start(new Server<>(endpoint, handlers, concurrency, (request, e) -> errors.add(e))), errors);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) hosted.address();
    }

    /** The server itself. */
    public Server<R> server() {
        return hosted.server();
    }

    /** What the error hook was told so far. */
    public Queue<Throwable> errors() {
        return errors;
    }

    /** Waits until {@code condition} holds. */
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE + " in vain until " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        hosted.close();
    }
}
