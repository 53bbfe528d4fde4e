package interleave.producerconsumer;

import interleave.queue.TwoLockRingQueue;

/**
 * The kit's own {@link TwoLockRingQueue}, of which a buffer needs two methods.
 *
 * <p><b>Invariant, memory effects, not promised:</b> as there.
 *
 * @param <E> the items
 */
public final class TwoLockRingQueueBuffer<E> implements BoundedBuffer<E> {
    private final TwoLockRingQueue<E> queue;

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public TwoLockRingQueueBuffer(int capacity) {
        if (capacity < 1) { // to the queue 0 means without bound
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.queue = new TwoLockRingQueue<>(capacity);
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
        return "TwoLockRingQueueBuffer" + queue;
    }
}
