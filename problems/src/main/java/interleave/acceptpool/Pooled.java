package interleave.acceptpool;

/** A server with a pool of workers, which can be asked how it is doing. */
public interface Pooled extends LineServer {
    /** How the pool is doing now. */
    PoolStatus status();
}
