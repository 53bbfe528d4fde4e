package interleave.acceptpool;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * What every {@link LineServer} is made with.
 *
 * <pre>{@code
 * var settings = LineSettings.LOOPBACK.withWorkers(5);
 * }</pre>
 *
 * @param address where to listen; port 0 takes any that is free
 * @param backlog how many connections may wait to be accepted; the system may have a limit of its own
 * @param workers how many threads, or processes, serve, where their number is fixed
 * @param limit how many connections are open at a time; those beyond wait until there is room
 * @param longestLine how many bytes a line may have, without its end
 * @param capitals what is done with the bytes of a client: all that a server of this lesson does for it. It may think for long,
 *     or fail, and that is this client's affair. Variants that serve in other processes have one there, and not this one
 */
public record LineSettings(
        InetSocketAddress address, int backlog, int workers, int limit, int longestLine, UpperCaser capitals) {
    private static final int MOST = 1 << 28; // so that a buffer for a line is an array

    /** Any free port of this machine, heard by nobody else; a queue that a storm of connections fits in. */
    public static final LineSettings LOOPBACK = new LineSettings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            4096,
            5,
            10_000,
            64 * 1024,
            new EightAtATimeUpper());

    /** Checks that each number is one that a server can work with. */
    public LineSettings {
        check("backlog", backlog);
        check("workers", workers);
        check("limit", limit);
        check("longestLine", longestLine);
    }

    /** The same, elsewhere. */
    public LineSettings withAddress(InetSocketAddress other) {
        return new LineSettings(other, backlog, workers, limit, longestLine, capitals);
    }

    /** The same, with another queue. */
    public LineSettings withBacklog(int other) {
        return new LineSettings(address, other, workers, limit, longestLine, capitals);
    }

    /** The same, with more workers or fewer. */
    public LineSettings withWorkers(int other) {
        return new LineSettings(address, backlog, other, limit, longestLine, capitals);
    }

    /** The same, with room for more connections or fewer. */
    public LineSettings withLimit(int other) {
        return new LineSettings(address, backlog, workers, other, longestLine, capitals);
    }

    /** The same, with longer lines or shorter ones. */
    public LineSettings withLongestLine(int other) {
        return new LineSettings(address, backlog, workers, limit, other, capitals);
    }

    /** The same, with another way to put bytes into capitals. */
    public LineSettings withCapitals(UpperCaser other) {
        return new LineSettings(address, backlog, workers, limit, longestLine, other);
    }

    private static void check(String what, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(what + " must be from 1 to " + MOST + ", but was " + value);
        }
    }
}
