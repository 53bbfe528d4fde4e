package interleave.explore.model.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** {@link java.util.concurrent.ArrayBlockingQueue}. Any waiter may be the next, fair or not. */
public class ArrayBlockingQueue<E> extends Buffer<E> {

    /** An empty queue for at most {@code capacity}. */
    public ArrayBlockingQueue(int capacity) {
        super(new ArrayDeque<>(), capacity);
    }

    /** The same; fairness is not modelled. */
    public ArrayBlockingQueue(int capacity, boolean fair) {
        this(capacity);
    }

    /** The same with {@code items} in it. */
    public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> items) {
        super(new ArrayDeque<>(items), capacity);
        if (items.size() > capacity) {
            throw new IllegalArgumentException();
        }
    }
}
