package interleave.collections;

/** Makes the lists that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface SharedListFactory {
    /** An empty list. */
    SharedList create();
}
