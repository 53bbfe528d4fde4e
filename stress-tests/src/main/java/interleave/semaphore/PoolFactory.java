package interleave.semaphore;

/** Makes the pools that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface PoolFactory {
    /** A pool of so many connections. */
    ConnectionPool create(int connections);
}
