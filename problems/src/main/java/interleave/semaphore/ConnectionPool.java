package interleave.semaphore;

import java.util.concurrent.Callable;

/**
 * The slides' program: a few connections to a database, and many threads that want to ask it something.
 *
 * <pre>{@code
 * ConnectionPool pool = new SemaphorePool(5);
 * String name = pool.query(() -> nameOf(customer));
 * }</pre>
 *
 * <p><b>Invariant:</b> never are more connections in use than there are, and whoever is done gives his back.
 *
 * <p><b>Memory effects.</b> What was done with a connection happens-before what the next one does with it.
 *
 * <p><b>Not promised:</b> an order among those who wait.
 *
 * <p>A connection is a number here: what it is connected to plays no part in what can go wrong.
 */
public interface ConnectionPool {
    /**
     * Runs {@code query} with a connection of its own, waiting until there is one.
     *
     * @return what the query returns
     * @throws InterruptedException if the thread is interrupted on entry or while it waits; the query has not run
     * @throws Exception what the query throws; its connection is back in the pool
     */
    <R> R query(Callable<R> query) throws Exception;

    /** Takes a connection if one is free; never waits. Who is told true must {@link #disconnect}. */
    boolean tryConnect();

    /** Gives back a connection that {@link #tryConnect} has given. */
    void disconnect();

    /** How many connections are free now. */
    int free();
}
