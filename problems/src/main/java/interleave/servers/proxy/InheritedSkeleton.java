package interleave.servers.proxy;

import interleave.servers.Connection;
import java.io.IOException;

/**
 * A skeleton that <em>is</em> the real object, as soon as a subclass has written its methods: it up-calls itself.
 *
 * <pre>{@code
 * var warehouse = new CountingWarehouse(); // extends InheritedSkeleton
 * new Server<>(endpoint, () -> warehouse::serve, concurrency, errors);
 * }</pre>
 *
 * <p>There is one object less than with {@link DelegatingSkeleton}; but the service's class is spent on the network, and an
 * object that exists already cannot be served.
 *
 * <p>Source: slides 002, the skeleton <i>per ereditarietà</i>.
 */
public abstract class InheritedSkeleton implements Warehouse {
    /** For subclasses. */
    protected InheritedSkeleton() {}

    /** Serves the call that comes over {@code connection}; from as many threads as there are clients. */
    public final void serve(Connection connection) throws IOException {
        Upcall.serve(connection, this);
    }
}
