package interleave.explore.model.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.PriorityBlockingQueue}. */
public class PriorityBlockingQueue<E> extends Buffer<E> {

    /** An empty queue in natural order. */
    public PriorityBlockingQueue() {
        super(new PriorityQueue<>(), Integer.MAX_VALUE);
    }

    /** The same; how many are expected makes no difference. */
    public PriorityBlockingQueue(int expected) {
        this(expected, null);
    }

    /** An empty queue in the order of {@code comparator}. */
    public PriorityBlockingQueue(int expected, @Nullable Comparator<? super E> comparator) {
        super(new PriorityQueue<>(expected, comparator), Integer.MAX_VALUE);
    }

    /** A queue with {@code items} in it. */
    public PriorityBlockingQueue(Collection<? extends E> items) {
        super(new PriorityQueue<>(items), Integer.MAX_VALUE);
    }

    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void put(E item) {
        offer(item); // there is always room, so that nobody can be interrupted
    }

    @Override
    public boolean offer(E item, long time, TimeUnit unit) {
        return offer(item);
    }
}
