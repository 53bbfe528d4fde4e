package interleave.acceptpool;

import interleave.servers.Connection;
import interleave.servers.ThreadPerRequest;
import java.io.IOException;

/**
 * A process for each client. Java has no {@code fork()}: a process cannot be doubled, and an accepted connection cannot be given
 * to another one. So the parent starts a JVM, and carries bytes between the connection and the child's standard input and
 * output.
 *
 * <p>A child that crashes, leaks, or eats its memory takes nobody with it. But it costs thousands of times as much as a thread,
 * and each byte is copied twice more. No more than {@code limit} and {@value #MOST_CHILDREN} children live at a time.
 *
 * <p>A child ends when its input ends. If the parent dies, however it dies, the system closes its end of the pipe: so no orphan
 * is left, and nobody has to look for any.
 *
 * <p>Source: slides 003, {@code fork()} for each connection; 004, {@code ForkingMixIn}.
 */
public final class ProcessPerConnectionLineServer extends FrameworkLineServer {
    private static final int MOST_CHILDREN = 64;

    /** Starts serving. */
    public ProcessPerConnectionLineServer(LineSettings settings) throws IOException {
        super(
                settings,
                ThreadPerRequest.platform(Math.min(settings.limit(), MOST_CHILDREN)),
                client -> serve(client, settings.longestLine()));
    }

    private static void serve(Connection client, int longestLine) throws IOException, InterruptedException {
        try (var child = LineChild.start(longestLine)) {
            child.serve(client);
        }
    }
}
