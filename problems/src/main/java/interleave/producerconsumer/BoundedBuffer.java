package interleave.producerconsumer;

/**
 * Some places between those who make items and those who use them up.
 *
 * <pre>{@code
 * buffer.put(item);          // the producer waits while every place is taken
 * E item = buffer.take();    // the consumer waits while there is no item
 * }</pre>
 *
 * <p><b>Invariant.</b> There are never fewer than no items in the buffer, nor more than its capacity. What was put is taken
 * once, in the order in which it was put.
 *
 * <p><b>Memory effects.</b> Actions before a {@link #put} happen-before actions after the {@link #take} of that item.
 *
 * <p><b>Not promised:</b> fairness, and how soon one who waits finds out that he need not wait any more. That is the
 * difference between the builds: ask {@code ./kit compare producerconsumer}.
 *
 * <p>A variant has a constructor with one parameter, the capacity: 1 or more, else {@link IllegalArgumentException}.
 *
 * <p>Source: E. W. Dijkstra, <i>Cooperating sequential processes</i>, 1965, section 4.3; the slides' {@code work_buffer}.
 *
 * @param <E> the items; null is none, and is refused by {@link NullPointerException}
 */
public interface BoundedBuffer<E> {
    /**
     * Puts an item in, waiting while there is no room.
     *
     * @throws InterruptedException if the thread is interrupted, on entry or while it waits; then the item is not in the
     *     buffer
     */
    void put(E item) throws InterruptedException;

    /**
     * Takes out the item that has been there longest, waiting while there is none.
     *
     * @throws InterruptedException if the thread is interrupted, on entry or while it waits; then no item has been taken
     */
    E take() throws InterruptedException;
}
