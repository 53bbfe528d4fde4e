package interleave.queue;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/**
 * A joinable queue that gives out the least item first, by a binary heap.
 *
 * <pre>{@code
 * JoinableQueue<Job> jobs = new PriorityJoinableQueue<>(100, Comparator.comparing(Job::deadline));
 * jobs.put(job);
 * Job mostUrgent = jobs.take();
 * }</pre>
 *
 * <p><b>Invariant</b> (true whenever the monitor is free): no item is less than its parent, where the
 * parent of place <i>p</i> &gt; 0 is place (<i>p</i> − 1) / 2; so the least is in place 0. Every operation
 * makes all its comparisons before it moves anything: if the comparator throws, nothing has happened, the
 * caller gets the exception, and the queue remains usable.
 *
 * <p><b>Memory effects.</b> Those of {@link MonitorQueue}, which does the waiting. As it wakes everybody, a
 * thread that dies of a comparator takes no wake-up with it that another would have needed.
 *
 * <p><b>Not promised:</b> an order among equal items; an order of iteration; that an item ever leaves while
 * lesser ones keep coming. The comparator is called inside the monitor, and must not use the queue.
 *
 * <p>Source: J. W. J. Williams, Algorithm 232: Heapsort, CACM 7(6), 1964.
 *
 * @param <E> the items; without a comparator they must be {@link Comparable}
 */
public final class PriorityJoinableQueue<E> extends ForwardingQueue<E> {
    private final @Nullable Comparator<? super E> comparator;

    /** Creates a queue without bound, in natural order. */
    public PriorityJoinableQueue() {
        this(0);
    }

    /** Creates a queue in natural order for at most {@code capacity} items; 0: without bound. */
    public PriorityJoinableQueue(int capacity) {
        this(capacity, null);
    }

    /** Creates a queue for at most {@code capacity} items (0: without bound); no comparator: natural order. */
    public PriorityJoinableQueue(int capacity, @Nullable Comparator<? super E> comparator) {
        super(new MonitorQueue<>(capacity, new Heap<>(comparator)));
        this.comparator = comparator;
    }

    /** What decides about the order; null: the items themselves. */
    public @Nullable Comparator<? super E> comparator() {
        return comparator;
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(toArray(), Spliterator.NONNULL | Spliterator.IMMUTABLE); // not ORDERED
    }

    /** The order. For one thread at a time: {@link MonitorQueue} sees to that. */
    private static final class Heap<E> extends IndexedItems<E> {
        private final @Nullable Comparator<? super E> comparator;
        private Places<E> places = new Places<>(16);
        private int count;

        Heap(@Nullable Comparator<? super E> comparator) {
            this.comparator = comparator;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public boolean offer(E item) {
            if (count == 0) {
                compare(item, item); // what cannot be compared is refused, even if nothing else is there yet
            }
            int top = highest(count, item);
            if (count == places.length()) {
                places = places.grown(Integer.MAX_VALUE);
            }
            insert(top, count, item);
            count++;
            return true;
        }

        @Override
        public @Nullable E poll() {
            if (count == 0) {
                return null;
            }
            E first = get(0);
            remove(0);
            return first;
        }

        @Override
        public void putBack(E item) {
            insert(0, count, item); // no need to compare: it was the least
            count++;
        }

        @Override
        public void clear() {
            places.clear();
            count = 0;
        }

        @Override
        E get(int index) {
            return places.at(index);
        }

        @Override
        void remove(int index) {
            int end = count - 1;
            E last = get(end); // it fills the gap
            int bottom = lowest(index, last, end);
            int top = bottom == index ? highest(index, last) : index;
            count = end;
            places.take(end);
            if (top < index) {
                insert(top, index, last);
            } else if (index < end) {
                lift(bottom, index, last);
            }
        }

        /** How high {@code item} may rise from {@code place}. */
        private int highest(int place, E item) {
            int top = place;
            while (top > 0 && compare(item, get(parent(top))) < 0) {
                top = parent(top);
            }
            return top;
        }

        /** How low {@code item} must sink from {@code place}, where only places before {@code end} count. */
        private int lowest(int place, E item, int end) {
            int bottom = place;
            while (bottom < end / 2) {
                int child = 2 * bottom + 1;
                if (child + 1 < end && compare(get(child + 1), get(child)) < 0) {
                    child++;
                }
                if (compare(item, get(child)) <= 0) {
                    break;
                }
                bottom = child;
            }
            return bottom;
        }

        /** Puts {@code item} into {@code top}; what lies on the way down to the gap {@code bottom} sinks by one. */
        private void insert(int top, int bottom, E item) {
            for (int place = bottom; place > top; place = parent(place)) {
                places.set(place, get(parent(place)));
            }
            places.set(top, item);
        }

        /** Puts {@code item} into {@code bottom}; what lies on the way up to the gap {@code top} rises by one. */
        private void lift(int bottom, int top, E item) {
            E rising = item;
            for (int place = bottom; place > top; place = parent(place)) {
                E next = get(place);
                places.set(place, rising);
                rising = next;
            }
            places.set(top, rising);
        }

        private static int parent(int place) {
            return (place - 1) / 2;
        }

        private int compare(E one, E other) {
            return comparator != null ? comparator.compare(one, other) : NaturalOrder.compare(one, other);
        }
    }
}
