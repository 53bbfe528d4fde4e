package interleave.servers;

import java.io.IOException;
import java.io.Serial;

/** A datagram was sent, and no answer has come. */
public final class LostDatagramException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    LostDatagramException(String message, IOException cause) {
        super(message, cause);
    }
}
