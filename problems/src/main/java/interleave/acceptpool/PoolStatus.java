package interleave.acceptpool;

import java.time.Duration;

/**
 * How a pool is doing, on request. The numbers are read one after another: each was true, not all at the same moment.
 *
 * @param workers how many there are
 * @param active how many of them serve somebody now
 * @param connected how many clients are connected, as far as the pool knows: not those in the system's queue
 * @param waiting how many of these have something to be done, and no worker yet
 * @param oldestWait for how long the first of those has waited; zero if nobody waits
 * @param served how many turns of clients have ended; if a client is served in one go, how many clients
 * @param refused how many were told that there was no room
 * @param sentAway how many were told that they had been silent for too long
 */
public record PoolStatus(
        int workers,
        int active,
        int connected,
        int waiting,
        Duration oldestWait,
        long served,
        long refused,
        long sentAway) {
    @Override
    public String toString() {
        return "active " + active + " of " + workers + " workers, connected " + connected + ", waiting " + waiting
                + ", oldest wait " + oldestWait.toMillis() + " ms, served " + served + ", refused " + refused
                + ", sent away " + sentAway;
    }
}
