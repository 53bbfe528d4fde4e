package interleave.rlock;

import java.util.concurrent.locks.Lock;

/** Makes the locks that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface RLockFactory {
    /** A lock that is free. */
    Lock create();
}
