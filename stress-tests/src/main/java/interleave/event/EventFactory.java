package interleave.event;

/** Makes the events that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface EventFactory {
    /** An event that is not set. */
    Event create();
}
