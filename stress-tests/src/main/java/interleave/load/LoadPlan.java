package interleave.load;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What load is put on which server.
 *
 * @param server on this machine
 * @param clients how many there are at a time
 * @param duration how long new requests are sent
 * @param perSecond how many requests of all clients together are due in a second; 0: each client sends the next as soon as it
 *     has the answer
 * @param connectPerRequest whether a client comes anew for each request; otherwise it stays
 */
public record LoadPlan(
        InetSocketAddress server, int clients, Duration duration, double perSecond, boolean connectPerRequest) {
    /** More would want more descriptors than most systems give. */
    public static final int MOST_CLIENTS = 20_000;

    /** Refuses what would load somebody else's machine. */
    public LoadPlan {
        if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "loads only go to this machine, and " + server.getHostString() + " is not it");
        }
        if (clients < 1 || clients > MOST_CLIENTS) {
            throw new IllegalArgumentException("clients must be from 1 to " + MOST_CLIENTS + ", but was " + clients);
        }
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("the duration must be positive, but was " + duration);
        }
        if (!(perSecond >= 0 && perSecond <= 1e7)) {
            throw new IllegalArgumentException("the rate must be from 0 to 10,000,000 a second, but was " + perSecond);
        }
    }

    boolean hasTimetable() {
        return perSecond > 0;
    }

    /** Of one client: from one date to its next. */
    double periodNanos() {
        return clients * 1e9 / perSecond;
    }
}
