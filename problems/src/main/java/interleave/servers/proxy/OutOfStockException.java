package interleave.servers.proxy;

import java.io.Serial;

/** There are not so many: an exception of the service, which travels to the client like a result. */
public final class OutOfStockException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** Says so in {@code message}. */
    public OutOfStockException(String message) {
        super(message);
    }
}
