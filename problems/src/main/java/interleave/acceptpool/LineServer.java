package interleave.acceptpool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Answers each line with the same line in capitals: the service that all servers of this lesson offer.
 *
 * <pre>{@code
 * try (var server = new SelectorLineServer(LineSettings.LOOPBACK)) {
 *     Connection client = Connection.to(server.address());
 *     client.output().write("ciao\n".getBytes(UTF_8)); // "CIAO\n" comes back
 * }
 * }</pre>
 *
 * <p><b>Protocol.</b> A line ends with {@code \n}; the last one need not, if the client says that it sends no more. Only the
 * bytes of a to z change, so any text in UTF-8, and anything else, comes back otherwise as it was. Answers come in the order of
 * the lines. A line that is too long is answered by a line that begins with {@code error:}, and the connection is closed.
 *
 * <p>A variant has a public constructor with {@link LineSettings}. It listens when the constructor returns, and serves in daemon
 * threads of its own.
 *
 * <p><b>Invariant:</b> a client gets the answers to its own lines, each once.
 *
 * <p><b>Memory effects.</b> Clients share nothing; there is nothing to be seen.
 *
 * <p><b>Not promised:</b> in what order clients are served, and whether a second one is before the first has gone; that a client
 * which had connected, but was not accepted yet, is served by a server that is being closed; that silent clients are ever
 * sent away; that a client is served while the service hangs for another one whose thread it would need.
 *
 * <p>Source: slides 003 and 004, the upper-case server.
 */
public interface LineServer extends AutoCloseable {
    /** Where clients find it, with the port that was taken. */
    InetSocketAddress address();

    /**
     * Accepts nobody any more, answers the lines that have been received, and closes the connections; after {@code patience}
     * those too that are not done. Returns when its threads have ended and its descriptors are closed; but for a service that
     * hangs it waits only some seconds longer than {@code patience}, and what that still holds is let go when it goes on. A
     * second time it does nothing.
     *
     * @return whether all was answered in time
     */
    boolean close(Duration patience) throws IOException, InterruptedException;

    /** {@link #close(Duration)} with five seconds. */
    @Override
    default void close() throws IOException {
        boolean interrupted = Thread.interrupted(); // to be closed is more urgent
        try {
            close(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
