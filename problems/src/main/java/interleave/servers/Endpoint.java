package interleave.servers;

import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come from.
 *
 * <p>Made for one thread at a time, but for {@link #wakeUp} and {@link #close}, which may come from any.
 *
 * @param <R> the kind of request
 */
public interface Endpoint<R extends Request> extends AutoCloseable {
    /** Where clients find it; with the port that was taken, if any free one was asked for. */
    SocketAddress address();

    /**
     * Waits for a request.
     *
     * @param patience how long, at least 1 ms
     * @return null if none came in time, or somebody has called {@link #wakeUp} or {@link #close}
     * @throws IOException if the system gives none, for instance because no file descriptor is free
     */
    @Nullable
    R next(Duration patience) throws IOException;

    /** Ends the wait that is on, or the next one if none is. */
    void wakeUp();

    /** No more requests; those already accepted go on. A second time it does nothing. */
    @Override
    void close() throws IOException;
}
