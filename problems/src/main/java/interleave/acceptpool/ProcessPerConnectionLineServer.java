package interleave.acceptpool;

import interleave.servers.Connection;
import interleave.servers.ThreadPerRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process for each client. Java has no {@code fork()}: a process cannot be doubled, and an accepted connection cannot be given
 * to another one. So the parent starts a JVM, and carries bytes between the connection and the child's standard input and
 * output.
 *
 * <p>A child that crashes, leaks, or eats its memory takes nobody with it. But it costs thousands of times as much as a thread,
 * and each byte is copied twice more. No more than {@code limit} and {@value #MOST_CHILDREN} children live at a time.
 *
 * <p>A child ends when its input ends. If the parent dies, however it dies, the system closes its end of the pipe: so no orphan
 * is left, and nobody has to look for any. A child that hangs holds up its own client only, and a close that has lost its
 * patience kills it.
 *
 * <p>Source: slides 003, {@code fork()} for each connection; 004, {@code ForkingMixIn}.
 */
public final class ProcessPerConnectionLineServer extends FrameworkLineServer {
    private static final int MOST_CHILDREN = 64;

    private final Set<LineChild> children; // shared by those who serve and who closes

    /** Starts serving. */
    public ProcessPerConnectionLineServer(LineSettings settings) throws IOException {
        this(settings, ConcurrentHashMap.newKeySet());
    }

    private ProcessPerConnectionLineServer(LineSettings settings, Set<LineChild> children) throws IOException {
        super(
                settings,
                ThreadPerRequest.platform(Math.min(settings.limit(), MOST_CHILDREN)),
                client -> serve(client, settings.longestLine(), children));
        this.children = children;
    }

    private static void serve(Connection client, int longestLine, Set<LineChild> children)
            throws IOException, InterruptedException {
        try (var child = LineChild.start(longestLine)) {
            children.add(child);
            try {
                child.serve(client);
            } finally {
                children.remove(child);
            }
        }
    }

    /** A thread that hangs can only be waited for; a process can be killed. */
    @Override
    boolean giveUp() {
        children.forEach(LineChild::kill);
        return true;
    }
}
