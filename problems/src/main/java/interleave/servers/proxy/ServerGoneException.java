package interleave.servers.proxy;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/** The call did not come back: whether the server has done what was asked, nobody here knows. */
public final class ServerGoneException extends UncheckedIOException {
    @Serial
    private static final long serialVersionUID = 1;

    ServerGoneException(String message, IOException cause) {
        super(message, cause);
    }
}
