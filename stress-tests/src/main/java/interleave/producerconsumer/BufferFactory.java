package interleave.producerconsumer;

/** Makes the buffers that a spec judges; every variant has a constructor with this parameter. */
@FunctionalInterface
public interface BufferFactory {
    /** An empty buffer for {@code capacity} items. */
    <E> BoundedBuffer<E> create(int capacity);
}
