package interleave.collections;

/** Makes the maps that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface SharedMapFactory {
    /** An empty map. */
    SharedMap create();
}
