package interleave.visibility;

/** Makes the bridges that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface BridgeFactory {
    /** A bridge with both flags down. */
    Bridge create();
}
