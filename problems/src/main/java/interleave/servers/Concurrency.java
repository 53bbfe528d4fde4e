package interleave.servers;

import java.time.Duration;

/**
 * By whom requests are served. It is chosen with the server, and the handler does not know: slides 001, <q>the behaviour is
 * specified with the server, not with the handler</q>.
 *
 * <p>Source: slides 000 and 004, {@code ThreadingMixIn}, {@code ForkingMixIn}.
 */
public interface Concurrency {
    /**
     * Sees to it that {@code service} runs, in this thread or in another. It may wait until there is room for one more:
     * meanwhile the server accepts nobody, and clients queue up in the system.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; then the service will not run
     */
    void process(Runnable service) throws InterruptedException;

    /**
     * Waits until all services have ended that {@link #process} was called with, and lets its threads go. Called by a server
     * that accepts nobody any more, perhaps more than once; afterwards it is asked to process nothing.
     *
     * @param patience how long; zero only looks
     * @return whether they have ended
     */
    boolean end(Duration patience) throws InterruptedException;
}
