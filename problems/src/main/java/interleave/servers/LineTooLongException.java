package interleave.servers;

import java.io.Serial;
import java.net.ProtocolException;

/** The other side has sent a line that is longer than was agreed. */
public final class LineTooLongException extends ProtocolException {
    @Serial
    private static final long serialVersionUID = 1;

    LineTooLongException(int longest) {
        super("a line is longer than " + longest + " bytes");
    }
}
