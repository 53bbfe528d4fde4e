package interleave.service;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * What a client is to do.
 *
 * @param server whom to call
 * @param patience how long to wait for an answer that does not come
 * @param arguments what stands behind the name on the command line
 * @param in what is to be sent, if nothing stands there
 * @param out where the answer goes
 */
public record Call(
        InetSocketAddress server, Duration patience, List<String> arguments, InputStream in, OutputStream out) {
    /** A call with its own copy of {@code arguments}. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** The argument at {@code index}, or a sentence on what is missing. */
    public String argument(int index, String meaning) {
        if (index >= arguments.size()) {
            throw new UsageException("an argument is missing: " + meaning + ".");
        }
        return arguments.get(index);
    }

    /** Says that there are too many, if there are more than {@code most}. */
    public void atMost(int most) {
        if (arguments.size() > most) {
            throw new UsageException("there is nothing to do with \"" + arguments.get(most) + "\".");
        }
    }
}
