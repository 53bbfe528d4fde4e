package interleave.explore.model.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** {@link java.util.concurrent.LinkedBlockingQueue}. */
public class LinkedBlockingQueue<E> extends Buffer<E> {

    /** An empty queue for any number. */
    public LinkedBlockingQueue() {
        this(Integer.MAX_VALUE);
    }

    /** An empty queue for at most {@code capacity}. */
    public LinkedBlockingQueue(int capacity) {
        super(new ArrayDeque<>(), capacity);
    }

    /** A queue for any number, with {@code items} in it. */
    public LinkedBlockingQueue(Collection<? extends E> items) {
        super(new ArrayDeque<>(items), Integer.MAX_VALUE);
    }
}
