package interleave.queue;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a queue owes the interfaces {@link java.util.Collection} and {@link java.util.Queue} besides waiting: built
 * once on two hooks, which read and change the items while nobody else does.
 *
 * @param <E> the items
 */
abstract class AbstractJoinableQueue<E> extends AbstractQueue<E> implements JoinableQueue<E> {
    /** As many items as the queue may hold; {@code Integer.MAX_VALUE}, which no queue reaches, if unbounded. */
    final int capacity;

    AbstractJoinableQueue(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must be >= 0 (0: unbounded), but was " + capacity);
        }
        this.capacity = capacity == 0 ? Integer.MAX_VALUE : capacity;
    }

    /** Calls {@code action} while nobody changes items or ledger. It only reads. */
    abstract <R extends @Nullable Object> R reading(BiFunction<Items<E>, Ledger, R> action);

    /**
     * Calls {@code action} while nobody else reads or changes items or ledger; then wakes everybody, also if
     * the action throws: whatever it did, who waits must look again.
     */
    abstract <R extends @Nullable Object> R changing(BiFunction<Items<E>, Ledger, R> action);

    /** Blocking methods begin with this: an interrupt that came before counts, even if there is no need to wait. */
    static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    static QueueShutDownException refused() {
        return new QueueShutDownException("the queue is shut down: nothing can be put into it");
    }

    static QueueShutDownException drained() {
        return new QueueShutDownException("the queue is shut down and empty: nothing will ever come");
    }

    @Override
    public boolean add(E item) {
        if (offer(item)) {
            return true;
        }
        throw isShutdown() ? refused() : new IllegalStateException("the queue is full: it holds " + capacity);
    }

    @Override
    public @Nullable E peek() {
        return reading((items, ledger) -> items.peek());
    }

    @Override
    public int size() {
        return reading((items, ledger) -> items.size());
    }

    @Override
    public int remainingCapacity() {
        return capacity == Integer.MAX_VALUE ? capacity : capacity - size();
    }

    @Override
    public boolean contains(@Nullable Object item) {
        return reading((items, ledger) -> items.contains(item));
    }

    @Override
    public boolean remove(@Nullable Object item) {
        return changing((items, ledger) -> {
            boolean removed = items.remove(item);
            ledger.discarded(removed ? 1 : 0);
            return removed;
        });
    }

    @Override
    public void clear() {
        changing((items, ledger) -> discardAll(items, ledger));
    }

    /** Throws away what is there: nobody will work on it, so nobody shall wait for it. */
    static int discardAll(Items<?> items, Ledger ledger) {
        int discarded = items.size();
        ledger.discarded(discarded);
        items.clear();
        return discarded;
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> target, int most) {
        Objects.requireNonNull(target, "target");
        if (isSame(target, this)) {
            throw new IllegalArgumentException("a queue cannot be drained to itself");
        }
        return most <= 0 ? 0 : changing((items, ledger) -> move(items, target, most));
    }

    /** Moves items one by one: if an exception ends it, each is in one place, and in one only. */
    private static <E> int move(Items<E> items, Collection<? super E> target, int most) {
        int moved = 0;
        for (E item; moved < most && (item = items.poll()) != null; moved++) {
            boolean arrived = false;
            try {
                target.add(item);
                arrived = true;
            } finally {
                if (!arrived) {
                    items.putBack(item);
                }
            }
        }
        return moved;
    }

    @Override
    public Object[] toArray() {
        return reading((items, ledger) -> items.toArray());
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return Arrays.asList(toArray()).toArray(array);
    }

    @Override
    public Iterator<E> iterator() {
        return new Snapshot(reading((items, ledger) -> new ArrayList<>(items)));
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(toArray(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    }

    @SuppressWarnings("ReferenceEquality") // the very object is meant, not an equal one
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    private static long count(Collection<?> items, Object item) {
        return items.stream().filter(each -> isSame(each, item)).count();
    }

    /** Walks over what the queue held once. */
    private final class Snapshot implements Iterator<E> {
        private final Iterator<E> items;
        private final List<E> passed = new ArrayList<>(); // and not removed here
        private boolean removable;

        Snapshot(List<E> items) {
            this.items = items.iterator();
        }

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public E next() {
            E item = items.next();
            passed.add(item);
            removable = true;
            return item;
        }

        @Override
        public void remove() {
            if (!removable) {
                throw new IllegalStateException("there is no item to remove: call next() first");
            }
            removable = false;
            E last = passed.removeLast();
            changing((queued, ledger) -> {
                boolean removed = removeSame(queued, last);
                ledger.discarded(removed ? 1 : 0);
                return removed;
            });
        }

        /** Removes {@code item} itself, not an equal one. If it was put in several times: where the walk has come to. */
        private boolean removeSame(Items<E> queued, E item) {
            long before = count(passed, item);
            if (before > 0) { // some of those may have been taken since
                before = Math.min(before, count(queued, item) - 1);
            }
            for (Iterator<E> each = queued.iterator(); each.hasNext(); ) {
                if (isSame(each.next(), item) && before-- == 0) {
                    each.remove();
                    return true;
                }
            }
            return false;
        }
    }
}
