package interleave.servers.proxy;

import java.io.Serial;

/** The server has answered that it could not: it does not know the method, or has failed in it. */
public final class RemoteFailureException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RemoteFailureException(String message) {
        super(message);
    }
}
