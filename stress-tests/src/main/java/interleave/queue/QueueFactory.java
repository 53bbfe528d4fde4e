package interleave.queue;

/** Makes the queues that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface QueueFactory {
    /** An empty queue for at most {@code capacity} items; 0: without bound. */
    <E> JoinableQueue<E> create(int capacity);
}
