package interleave.servers.framing;

import java.io.Serial;
import java.net.ProtocolException;

/** What came is no message as agreed, or what was to be sent could not be one. */
public final class FramingException extends ProtocolException {
    @Serial
    private static final long serialVersionUID = 1;

    FramingException(String message) {
        super(message);
    }

    static FramingException tooLong(long length, int longest) {
        return new FramingException("a message has " + length + " bytes, the limit is " + longest);
    }

    static FramingException cut() {
        return new FramingException("the stream has ended in the middle of a message");
    }
}
