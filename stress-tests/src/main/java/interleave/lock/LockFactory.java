package interleave.lock;

import java.util.concurrent.locks.Lock;

/** Makes the locks that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface LockFactory {
    /** A lock that is free. */
    Lock create();
}
