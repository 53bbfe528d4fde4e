package interleave.explore.model.concurrent;

import interleave.explore.model.Gate;
import interleave.explore.model.NotModelled;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the blocking queues have in common: room for so many, and an order. Each call is one step. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
abstract class Buffer<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Gate gate = new Gate(this);
    private final Queue<E> items;
    private final int capacity;
    private boolean lent;

    Buffer(Queue<E> items, int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        this.items = items;
        this.capacity = capacity;
    }

    final Gate gate() {
        if (lent) {
            throw NotModelled.call("a pool's queue in other hands");
        }
        return gate;
    }

    /** From now on it is the queue of a pool, which only wants to know how many it has room for. */
    final int lend() {
        gate().look("use");
        if (hasItems()) {
            throw NotModelled.call("a pool's queue with something in it");
        }
        lent = true;
        return capacity;
    }

    final boolean hasRoom() {
        return items.size() < capacity;
    }

    final boolean hasItems() {
        return !items.isEmpty();
    }

    /** Waits for {@code open} and then does {@code change}; at once or not at all if there is no time. */
    final boolean within(long time, TimeUnit unit, String verb, BooleanSupplier open, Runnable change)
            throws InterruptedException {
        long nanos = unit.toNanos(time);
        if (nanos <= 0) {
            Gate.checkInterrupt();
            return gate().attempt(verb, () -> {
                boolean now = open.getAsBoolean();
                if (now) {
                    change.run();
                }
                return now;
            });
        }
        return waiting(nanos, verb, open, change);
    }

    /** The same without a limit. */
    final void whenever(String verb, BooleanSupplier open, Runnable change) throws InterruptedException {
        waiting(0, verb, open, change);
    }

    private boolean waiting(long nanos, String verb, BooleanSupplier open, Runnable change)
            throws InterruptedException {
        boolean now = gate().takeWithin(nanos, verb, open);
        if (now) {
            change.run();
            gate().publish();
        }
        return now;
    }

    @Override
    public void put(E item) throws InterruptedException {
        Objects.requireNonNull(item);
        whenever("put", this::hasRoom, () -> items.add(item));
    }

    @Override
    public boolean offer(E item) {
        Objects.requireNonNull(item);
        return gate().attempt("offer", () -> hasRoom() && items.add(item));
    }

    @Override
    public boolean offer(E item, long time, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(item);
        return within(time, unit, "offer", this::hasRoom, () -> items.add(item));
    }

    @Override
    public E take() throws InterruptedException {
        var taken = new ArrayList<E>(1);
        whenever("take", this::hasItems, () -> taken.add(items.remove()));
        return taken.getFirst();
    }

    @Override
    public @Nullable E poll(long time, TimeUnit unit) throws InterruptedException {
        var taken = new ArrayList<E>(1);
        return within(time, unit, "poll", this::hasItems, () -> taken.add(items.remove())) ? taken.getFirst() : null;
    }

    @Override
    public @Nullable E poll() {
        var taken = new ArrayList<E>(1);
        return gate().attempt("poll", () -> hasItems() && taken.add(items.remove())) ? taken.getFirst() : null;
    }

    @Override
    public @Nullable E peek() {
        gate().look("peek");
        return items.peek();
    }

    @Override
    public int size() {
        gate().look("size");
        return items.size();
    }

    @Override
    public int remainingCapacity() {
        gate().look("remainingCapacity");
        return capacity - items.size();
    }

    @Override
    public boolean contains(@Nullable Object item) {
        gate().look("contains");
        return items.contains(item);
    }

    @Override
    public boolean remove(@Nullable Object item) {
        return gate().attempt("remove", () -> items.remove(item));
    }

    @Override
    public void clear() {
        gate().change("clear");
        items.clear();
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> target, int atMost) {
        Objects.requireNonNull(target);
        gate().change("drainTo");
        int moved = 0;
        while (moved < atMost && hasItems()) {
            target.add(items.remove());
            moved++;
        }
        return moved;
    }

    /** Of what is there now: what changes later, it does not see. */
    @Override
    public Iterator<E> iterator() {
        gate().look("iterator");
        Iterator<E> now = List.copyOf(items).iterator();
        return new Iterator<>() {
            private @Nullable E last;

            @Override
            public boolean hasNext() {
                return now.hasNext();
            }

            @Override
            public E next() {
                E next = now.next();
                last = next;
                return next;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                Buffer.this.remove(last);
                last = null;
            }
        };
    }
}
