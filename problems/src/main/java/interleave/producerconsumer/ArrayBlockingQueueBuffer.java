package interleave.producerconsumer;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * The JDK's {@link ArrayBlockingQueue}, of which a buffer needs two methods.
 *
 * <p><b>Invariant, memory effects, not promised:</b> as there.
 *
 * @param <E> the items
 */
public final class ArrayBlockingQueueBuffer<E> implements BoundedBuffer<E> {
    private final ArrayBlockingQueue<E> queue;

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public ArrayBlockingQueueBuffer(int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void put(E item) throws InterruptedException {
        queue.put(item);
    }

    @Override
    public E take() throws InterruptedException {
        return queue.take();
    }

    @Override
    public String toString() {
        return "ArrayBlockingQueueBuffer" + queue;
    }
}
