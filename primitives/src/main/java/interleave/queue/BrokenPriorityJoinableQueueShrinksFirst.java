package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/**
 * {@link PriorityJoinableQueue} that makes itself smaller before it has compared.
 *
 * @param <E> the items
 */
@Broken(
        defect = LOST_ITEM,
        symptom = "the comparator throws in take, and another item, the last of the heap, is gone",
        twin = PriorityJoinableQueue.class,
        seenBy = {CONTRACT},
        ids = {"CWE-460", "CWE-459"})
public final class BrokenPriorityJoinableQueueShrinksFirst<E> extends ForwardingQueue<E> {
    private final @Nullable Comparator<? super E> comparator;

    /** Creates a queue without bound, in natural order. */
    public BrokenPriorityJoinableQueueShrinksFirst() {
        this(0);
    }

    /** Creates a queue in natural order for at most {@code capacity} items; 0: without bound. */
    public BrokenPriorityJoinableQueueShrinksFirst(int capacity) {
        this(capacity, null);
    }

    /** Creates a queue for at most {@code capacity} items (0: without bound); no comparator: natural order. */
    public BrokenPriorityJoinableQueueShrinksFirst(int capacity, @Nullable Comparator<? super E> comparator) {
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
            count = end;
            places.take(end);
            int bottom = lowest(index, last, end);
            int top = bottom == index ? highest(index, last) : index;
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
