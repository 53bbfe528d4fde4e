package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/**
 * {@link ArrayRingQueue} that wraps by a mask, which needs a length that is a power of two.
 *
 * @param <E> the items
 */
@Broken(
        defect = LOST_ITEM,
        symptom = "in a queue for three, the second item is put over the first",
        twin = ArrayRingQueue.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-131", "CWE-682"})
public final class BrokenArrayRingQueueWrapsByMask<E> extends ForwardingQueue<E> {
    /** Creates a queue without bound. */
    public BrokenArrayRingQueueWrapsByMask() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenArrayRingQueueWrapsByMask(int capacity) {
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
            return (head + index) & (places.length() - 1);
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
