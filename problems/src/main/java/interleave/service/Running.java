package interleave.service;

import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;

/** A server at work. */
public interface Running extends AutoCloseable {
    /** Where clients find it. */
    SocketAddress address();

    /** How it is doing, in a line; empty if it does not say. */
    default String status() {
        return "";
    }

    /**
     * Accepts nobody any more, lets those who are served finish, and after {@code patience} hangs up on the others. A second
     * time it does nothing.
     *
     * @return whether all had finished in time
     */
    boolean close(Duration patience) throws IOException, InterruptedException;

    /** The other {@code close}, with a patience of the server's choice. */
    @Override
    void close() throws IOException;
}
