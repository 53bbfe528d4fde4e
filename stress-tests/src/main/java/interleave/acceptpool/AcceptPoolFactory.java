package interleave.acceptpool;

/** Makes the pools that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface AcceptPoolFactory {
    /** A pool whose workers accept at {@code door}. */
    AcceptPool create(Door<Integer> door, Service<Integer> service);
}
