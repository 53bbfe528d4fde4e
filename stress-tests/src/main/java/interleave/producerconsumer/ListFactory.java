package interleave.producerconsumer;

/** Makes the lists that a spec judges; every variant has a constructor without parameters. */
@FunctionalInterface
public interface ListFactory {
    /** An empty list. */
    <E> UnboundedList<E> create();
}
