package interleave.acceptpool;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where clients come in, as they do at a listening socket. Made for one at a time: who accepts waits here for the next client.
 *
 * @param <C> the clients
 */
public interface Door<C> extends Closeable {
    /**
     * Waits for a client.
     *
     * @throws IOException if this one could not be accepted, or the door is closed, or is being closed
     */
    C accept() throws IOException;

    /** Closes the door, and ends the wait of the one who accepts; any thread may do this, and again. */
    @Override
    void close();
}
