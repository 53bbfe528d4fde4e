package interleave.queue;

import org.jspecify.annotations.Nullable;

/**
 * A first-in-first-out queue whose items lie in an array with its ends joined: nothing moves, and once the
 * array is large enough nothing is allocated.
 *
 * <pre>{@code
 *   capacity 4, after put a, b, c, d, two times take, put e:
 *
 *       place    0   1   2   3
 *                e   ·   c   d        head = 2, count = 3
 *                        ^ next to leave
 * }</pre>
 *
 * <p><b>Invariant</b> (true whenever the lock is free): the {@code count} items lie in the places from
 * {@code head} on, where place 0 follows the last; all other places are empty.
 *
 * <p><b>Memory effects.</b> Those of {@link TwoConditionQueue}, which does the waiting: places, head and
 * count are read and written under its lock.
 *
 * <p><b>Not promised:</b> fairness; and that an unbounded one, which doubles its array when it is full, ever
 * shrinks it.
 *
 * <p>Source: the ring is folklore; the JDK's {@code ArrayBlockingQueue} has the same one.
 *
 * @param <E> the items
 */
public final class ArrayRingQueue<E> extends ForwardingQueue<E> {
    /** Creates a queue without bound. */
    public ArrayRingQueue() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public ArrayRingQueue(int capacity) {
        super(new TwoConditionQueue<>(capacity, new Ring<>(capacity)));
    }

    /** The order. For one thread at a time: {@link TwoConditionQueue} sees to that. */
    private static final class Ring<E> extends IndexedItems<E> {
        private static final int FIRST_LENGTH = 16;

        private final int most;
        private Places<E> places;
        private int head; // the place of the item that leaves next
        private int count;

        Ring(int capacity) {
            most = capacity <= 0 ? Integer.MAX_VALUE : capacity;
            places = new Places<>(Math.min(most, FIRST_LENGTH));
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public boolean offer(E item) {
            if (count == places.length()) {
                grow();
            }
            places.set(place(count), item);
            count++;
            return true;
        }

        @Override
        public @Nullable E poll() {
            if (count == 0) {
                return null;
            }
            E item = places.take(head);
            head = place(1);
            count--;
            return item;
        }

        @Override
        public void putBack(E item) {
            head = place(places.length() - 1);
            places.set(head, item);
            count++;
        }

        @Override
        E get(int index) {
            return places.at(place(index));
        }

        @Override
        void remove(int index) {
            for (int i = index + 1; i < count; i++) {
                places.set(place(i - 1), get(i));
            }
            count--;
            places.take(place(count));
        }

        /** Where item number {@code index} lies, or would: place 0 follows the last. */
        private int place(int index) {
            int tillEnd = places.length() - head;
            return index < tillEnd ? head + index : index - tillEnd;
        }

        private void grow() {
            var more = places.grown(most);
            for (int i = 0; i < count; i++) {
                more.set(i, get(i)); // from 0 on: the longer array has its joint elsewhere
            }
            places = more;
            head = 0;
        }
    }
}
