package interleave.queue;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a queue with a lock at each end owes {@link JoinableQueue} besides moving items: tasks, shutdown, and reading
 * everything at once. It does without a count that both ends write: unfinished tasks are counted when somebody asks.
 *
 * <p><b>Invariant:</b> all but the first {@code booked} items that were put are unfinished, and the ledger knows how
 * many of the first {@code booked} are. Who needs both ends locks {@code in} first.
 *
 * <p><b>Memory effects.</b> Those of the interface, by the two ends for the items, and by the monitor for the tasks.
 *
 * @param <E> the items
 */
abstract class TwoEndedQueue<E> extends AbstractJoinableQueue<E> {
    final RingEnd in = new RingEnd(); // those in its line wait for an item
    final RingEnd out = new RingEnd(); // those in its line wait for room

    private volatile boolean closed; // written under both locks, so that it does not change under either

    @GuardedBy("this")
    private final Ledger ledger = new Ledger(); // all but whether it is shut down

    @GuardedBy("this")
    private long booked; // items of which the ledger knows

    TwoEndedQueue(int capacity) {
        super(capacity);
    }

    /** Puts {@code item} in, waiting for room no longer than {@code nanos}; false if there was none, or it is shut down. */
    abstract boolean insert(E item, long nanos) throws InterruptedException;

    /** Puts {@code item} in if there is room. */
    abstract boolean insert(E item);

    /** Takes an item out, waiting for one no longer than {@code nanos}; null if there was none. */
    abstract @Nullable E extract(long nanos) throws InterruptedException;

    /** Takes an item out if there is one. */
    abstract @Nullable E extract();

    /** Where the items lie, as many places as a power of two. Called under a lock. */
    abstract Places<E> places();

    @Override
    public void put(E item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        throwIfInterrupted();
        if (!insert(item, RingEnd.FOR_EVER)) {
            throw refused();
        }
    }

    @Override
    public boolean offer(E item) {
        return insert(Objects.requireNonNull(item, "item"));
    }

    @Override
    public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        long nanos = unit.toNanos(timeout);
        throwIfInterrupted();
        return insert(item, nanos);
    }

    @Override
    public E take() throws InterruptedException {
        throwIfInterrupted();
        E item = extract(RingEnd.FOR_EVER);
        if (item == null) {
            throw drained();
        }
        return item;
    }

    @Override
    public @Nullable E poll() {
        return extract();
    }

    @Override
    public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        throwIfInterrupted();
        return extract(nanos);
    }

    @Override
    public synchronized void taskDone() {
        boolean ignored = isAllDone(); // but the ledger is up to date now
        ledger.done();
        if (isAllDone()) {
            notifyAll(); // all, not one: there may be several joiners, and all may go
        }
    }

    @Override
    public synchronized void join() throws InterruptedException {
        throwIfInterrupted();
        while (!isAllDone()) { // while, not if: new items may have come since the notification
            wait();
        }
    }

    @Override
    public synchronized boolean join(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout)); // may overflow: only differences count
        throwIfInterrupted();
        while (!isAllDone()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    @GuardedBy("this")
    private boolean isAllDone() {
        book(in.count()); // without stopping anybody, unless it may be over
        if (ledger.allDone()) {
            book(in.ask(in::count));
        }
        return ledger.allDone();
    }

    /** Enters in the ledger what has been put since the last time. Each item is entered once. */
    @GuardedBy("this")
    private void book(long inserted) {
        for (; booked < inserted; booked++) {
            ledger.added();
        }
    }

    @Override
    public void shutdown(boolean immediate) {
        changing((items, tasks) -> {
            closed = true;
            return immediate ? discardAll(items, tasks) : 0;
        });
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    synchronized <R extends @Nullable Object> R reading(BiFunction<Items<E>, Ledger, R> action) {
        long tail = in.lock();
        var items = new RingItems<>(places(), out.lock(), tail);
        try {
            book(tail);
            return action.apply(items, ledger);
        } finally {
            out.unlock(items.head()); // some may have been taken out
            in.unlock(tail);
        }
    }

    @Override
    synchronized <R extends @Nullable Object> R changing(BiFunction<Items<E>, Ledger, R> action) {
        try {
            return reading(action);
        } finally {
            in.wakeAll(); // there may be more to go on with than a place or an item
            out.wakeAll();
            notifyAll(); // the last task may be gone
        }
    }
}
