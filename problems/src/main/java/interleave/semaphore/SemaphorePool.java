package interleave.semaphore;

import java.util.concurrent.Callable;

/**
 * A pool of connections in which a semaphore counts those that are free.
 *
 * <pre>{@code
 * ConnectionPool pool = new SemaphorePool(5);
 * String name = pool.query(() -> nameOf(customer));
 * }</pre>
 *
 * <p><b>Invariant:</b> a connection is in use for each permit that is not in the semaphore.
 *
 * <p><b>Memory effects.</b> Those of {@link Semaphore}: giving back happens-before the next use.
 *
 * <p><b>Not promised:</b> an order among those who wait.
 *
 * <p>The slides' {@code with pool_sema:} is {@code acquire}, {@code try}, {@code finally}, in this order.
 */
public final class SemaphorePool implements ConnectionPool {
    private final Semaphore free;

    /** Creates a pool of {@code connections} connections. */
    public SemaphorePool(int connections) {
        this.free = new ParkingSemaphore(connections);
    }

    @Override
    public <R> R query(Callable<R> query) throws Exception {
        free.acquire(); // before the try: who did not get a connection has none to give back
        try {
            return query.call();
        } finally {
            free.release(); // in the finally: a query that fails had a connection, too
        }
    }

    @Override
    public boolean tryConnect() {
        return free.tryAcquire(); // looks and takes in one step
    }

    @Override
    public void disconnect() {
        free.release();
    }

    @Override
    public int free() {
        return free.availablePermits();
    }

    @Override
    public String toString() {
        return "SemaphorePool[free=" + free() + "]";
    }
}
