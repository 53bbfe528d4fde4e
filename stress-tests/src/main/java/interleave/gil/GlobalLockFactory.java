package interleave.gil;

/** Makes the global locks that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface GlobalLockFactory {
    /** A global lock for which a thread waits {@code interval} nanoseconds until it asks; with 0 it asks at once. */
    GlobalLock create(long interval);
}
