package interleave.collections;

/** Makes the arrays that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface SharedArrayFactory {
    /** An array of {@code length} zeros. */
    SharedArray create(int length);
}
