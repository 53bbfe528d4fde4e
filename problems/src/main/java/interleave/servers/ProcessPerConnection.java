package interleave.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process for each connection, in which a handler serves it: the slides' {@code ForkingMixIn}, as far as Java can.
 *
 * <pre>{@code
 * new Server<>(endpoint, () -> new ProcessPerConnection(EchoHandler.class), ThreadPerRequest.platform(20), errors);
 * }</pre>
 *
 * <p>{@code fork} makes a child that is a copy of its parent, with the parent's sockets. Java has no {@code fork}, and a socket
 * cannot be handed to a child. So the child is a new JVM that knows no more than the handler's class, and the parent carries the
 * bytes there and back: a thread of the parent is needed all the same, and a JVM takes its time to start.
 *
 * <p><b>Invariant:</b> when {@link #handle} returns, the child has ended. If the parent dies, the child finds its connection
 * closed, and ends as well: no orphan stays behind.
 *
 * <p>Source: slides 001, {@code ForkingTCPServer}; 003, {@code fork()} and orphans.
 */
public final class ProcessPerConnection implements Handler<Connection> {
    private static final Duration START = Duration.ofMinutes(1);

    private final Class<? extends Handler<Connection>> handler;

    /** A process in which a {@code handler} is made by its public constructor without parameters. */
    public ProcessPerConnection(Class<? extends Handler<Connection>> handler) {
        this.handler = handler;
    }

    @Override
    public void handle(Connection client) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("kit"); // which only this user may enter
        Path meeting = directory.resolve("s");
        try (var endpoint = StreamEndpoint.unix(meeting, 1)) {
            Process child = start(meeting);
            try (Connection toChild = endpoint.next(START)) {
                if (toChild == null) {
                    throw new IOException("a process for the client did not start");
                }
                carry(client, toChild);
            } finally {
                child.destroyForcibly(); // it ends by itself, unless it hangs
                child.waitFor();
            }
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    private Process start(Path meeting) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessPerConnection.class.getName(),
                        handler.getName(),
                        meeting.toString())
                .redirectOutput(Redirect.DISCARD) // a full pipe that nobody reads would stop it
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** Carries bytes both ways, until the handler has hung up. */
    private static void carry(Connection client, Connection child) throws IOException {
        Thread there = Thread.ofPlatform().daemon().name("to-child").start(() -> carryThere(client, child));
        try {
            child.input().transferTo(client.output());
        } finally {
            client.close(); // and so the thread that may still wait for the client comes to its end
            try {
                there.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void carryThere(Connection client, Connection child) {
        try {
            client.input().transferTo(child.output());
            child.endOutput();
        } catch (IOException e) {
            close(child); // one of the two has gone; the other direction would wait for ever
        }
    }

    private static void close(Connection child) {
        try {
            child.close();
        } catch (IOException e) {
            // then it is closed already
        }
    }

    /** The child: the handler's class, and where the parent waits. */
    public static void main(String[] args) throws Exception {
        Handler<Connection> handler = made(args[0]);
        try (var parent = Connection.to(UnixDomainSocketAddress.of(args[1]))) {
            try {
                handler.setup(parent);
                handler.handle(parent);
            } finally {
                handler.finish(parent);
            }
        }
        Runtime.getRuntime().halt(0); // whatever the handler has left running
    }

    @SuppressWarnings("unchecked") // the parent names the class of a Handler<Connection>, and nothing else
    private static Handler<Connection> made(String type) throws ReflectiveOperationException {
        Class<? extends Handler<Connection>> known =
                (Class<? extends Handler<Connection>>) Class.forName(type).asSubclass(Handler.class);
        return known.getDeclaredConstructor().newInstance();
    }
}
