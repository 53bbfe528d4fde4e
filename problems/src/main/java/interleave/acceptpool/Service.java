package interleave.acceptpool;

import java.io.IOException;

/**
 * What a worker does for a client, from its first word to its last.
 *
 * @param <C> the clients
 */
@FunctionalInterface
public interface Service<C> {
    /** Serves {@code client} to the end, and sees to it that it is closed. */
    void serve(C client) throws IOException;
}
