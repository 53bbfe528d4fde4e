package interleave.queue;

import static interleave.support.Defect.LEAK;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import org.jspecify.annotations.Nullable;

/**
 * {@link LifoQueue} that leaves the item it gives out in its array.
 *
 * @param <E> the items
 */
@Broken(
        defect = LEAK,
        symptom = "an item that was taken and forgotten stays in memory as long as the queue lives",
        twin = LifoQueue.class,
        seenBy = {CONTRACT},
        ids = {"CWE-401"})
public final class BrokenLifoQueueKeepsWhatItGave<E> extends ForwardingQueue<E> {
    /** Creates a queue without bound. */
    public BrokenLifoQueueKeepsWhatItGave() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenLifoQueueKeepsWhatItGave(int capacity) {
        super(new MonitorQueue<>(capacity, new Stack<>()));
    }

    /** The order. For one thread at a time: {@link MonitorQueue} sees to that. */
    private static final class Stack<E> extends IndexedItems<E> {
        private Places<E> places = new Places<>(16);
        private int top; // the number of items, and the first empty place

        Stack() {}

        @Override
        public int size() {
            return top;
        }

        @Override
        public boolean offer(E item) {
            if (top == places.length()) {
                places = places.grown(Integer.MAX_VALUE);
            }
            places.set(top, item);
            top++;
            return true;
        }

        @Override
        public @Nullable E poll() {
            if (top == 0) {
                return null;
            }
            top--;
            return places.at(top);
        }

        @Override
        public void putBack(E item) {
            offer(item);
        }

        @Override
        public void clear() {
            places.clear();
            top = 0;
        }

        @Override
        E get(int index) {
            return places.at(top - 1 - index);
        }

        @Override
        void remove(int index) {
            for (int place = top - index; place < top; place++) {
                places.set(place - 1, places.at(place));
            }
            top--;
            places.take(top);
        }
    }
}
