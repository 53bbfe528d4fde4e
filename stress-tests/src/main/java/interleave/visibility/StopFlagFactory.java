package interleave.visibility;

/** Makes the stop flags that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface StopFlagFactory {
    /** A flag that nobody has set. */
    StopFlag create();
}
