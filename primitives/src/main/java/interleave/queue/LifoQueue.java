package interleave.queue;

import org.jspecify.annotations.Nullable;

/**
 * A joinable queue that gives out last what came first: a stack to which threads may wait.
 *
 * <pre>{@code
 * JoinableQueue<Page> undo = new LifoQueue<>();
 * undo.put(page);
 * Page latest = undo.take();
 * }</pre>
 *
 * <p><b>Invariant</b> (true whenever the monitor is free): the {@code top} items lie in the first places,
 * in the order in which they came; all other places are empty.
 *
 * <p><b>Memory effects.</b> Those of {@link MonitorQueue}, which does the waiting.
 *
 * <p><b>Not promised:</b> that an item ever leaves. While others keep coming on top of it, it stays.
 *
 * <p>Source: Python's {@code queue.LifoQueue}, which is a queue with its two ends at the same place.
 *
 * @param <E> the items
 */
public final class LifoQueue<E> extends ForwardingQueue<E> {
    /** Creates a queue without bound. */
    public LifoQueue() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public LifoQueue(int capacity) {
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
            return places.take(top);
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
