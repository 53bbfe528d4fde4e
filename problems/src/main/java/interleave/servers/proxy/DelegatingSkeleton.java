package interleave.servers.proxy;

import interleave.servers.Connection;
import interleave.servers.Handler;
import java.io.IOException;

/**
 * A skeleton that <em>has</em> the real object: it up-calls its delegate, which knows nothing of networks and may be of any
 * class.
 *
 * <p>Source: slides 002, the skeleton <i>per delega</i>.
 */
public final class DelegatingSkeleton implements Handler<Connection> {
    private final Warehouse delegate;

    /** A handler of one connection, for {@code delegate}, which all handlers may share if it can take it. */
    public DelegatingSkeleton(Warehouse delegate) {
        this.delegate = delegate;
    }

    @Override
    public void handle(Connection connection) throws IOException {
        Upcall.serve(connection, delegate);
    }
}
