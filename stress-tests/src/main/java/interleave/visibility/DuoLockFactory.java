package interleave.visibility;

/** Makes the locks that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface DuoLockFactory {
    /** A lock that nobody holds. */
    DuoLock create();
}
