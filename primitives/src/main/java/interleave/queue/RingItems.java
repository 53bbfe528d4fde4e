package interleave.queue;

import org.jspecify.annotations.Nullable;

/**
 * What lies between the ends of a {@link TwoLockRingQueue}, for one who is alone with it. It shrinks at the head only:
 * what is removed from the middle is filled from there.
 *
 * @param <E> the items
 */
final class RingItems<E> extends IndexedItems<E> {
    private final Places<E> places; // as many as a power of two
    private final long tail;
    private long head;

    /** Creates a view of the items with numbers from {@code head} to less than {@code tail}. */
    RingItems(Places<E> places, long head, long tail) {
        this.places = places;
        this.head = head;
        this.tail = tail;
    }

    /** The number of the item that leaves next. */
    long head() {
        return head;
    }

    /** The number of the item that would come next. */
    long tail() {
        return tail;
    }

    @Override
    public int size() {
        return (int) (tail - head);
    }

    @Override
    public boolean offer(E item) {
        throw new UnsupportedOperationException("items go in at the other end");
    }

    @Override
    public @Nullable E poll() {
        return head == tail ? null : places.take(place(head++));
    }

    @Override
    public void putBack(E item) {
        head--;
        places.set(place(head), item);
    }

    @Override
    E get(int index) {
        return places.at(place(head + index));
    }

    @Override
    void remove(int index) {
        for (int i = index; i > 0; i--) {
            places.set(place(head + i), get(i - 1));
        }
        places.take(place(head));
        head++;
    }

    private int place(long number) {
        return (int) number & (places.length() - 1);
    }
}
