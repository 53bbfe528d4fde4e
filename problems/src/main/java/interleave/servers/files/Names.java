package interleave.servers.files;

import java.io.EOFException;
import java.net.ProtocolException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a line of the two protocols. */
final class Names {
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}"); // fits into a long

    private Names() {}

    /** {@code name}, if it is one line. */
    static String checked(String name) {
        if (name.isEmpty() || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the name of a file is one line");
        }
        return name;
    }

    /** The size that a server has sent. */
    static long size(@Nullable String line) throws ProtocolException, EOFException {
        if (line == null) {
            throw new EOFException("the server has hung up without a word");
        }
        if (!SIZE.matcher(line).matches()) {
            throw new ProtocolException("not a size: " + line);
        }
        return Long.parseLong(line);
    }
}
