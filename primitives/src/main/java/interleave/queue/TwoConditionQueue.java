package interleave.queue;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A joinable queue under one lock with a condition for each thing one may wait for, so that an item wakes
 * one consumer, a free place one producer, and nobody is woken for nothing.
 *
 * <pre>{@code
 * JoinableQueue<Job> jobs = new TwoConditionQueue<>(10); // a producer waits while there are ten
 * Job next = jobs.take();                                // a consumer waits while there is none
 * }</pre>
 *
 * <p><b>Invariant</b> (true whenever the lock is free): at most {@code capacity} items; while a consumer
 * sleeps, at least as many others as there are items are awake; likewise producers and free places.
 *
 * <p><b>Memory effects.</b> Those of the interface, because everything is done under the same lock.
 *
 * <p><b>Not promised:</b> fairness. A newcomer may get the lock, and the item, before the thread that was
 * signalled for it, which then waits on: what it missed is gone, not lost.
 *
 * <p>Source: C. A. R. Hoare, Monitors, CACM 17(10), 1974; Python's {@code queue} has the same conditions.
 *
 * @param <E> the items
 */
public final class TwoConditionQueue<E> extends AbstractJoinableQueue<E> {
    private final Lock lock = new ParkingLock();
    private final Condition notEmpty = lock.newCondition(); // there is an item; signalled by insert
    private final Condition notFull = lock.newCondition(); // there is a place; signalled by extract
    private final Condition allDone = lock.newCondition(); // no task is unfinished; signalled by taskDone

    @GuardedBy("lock")
    private final Items<E> items;

    @GuardedBy("lock")
    private final Ledger ledger = new Ledger();

    /** Creates a queue without bound. */
    public TwoConditionQueue() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public TwoConditionQueue(int capacity) {
        this(capacity, new Fifo<>());
    }

    /** Creates a queue that gives out in the order of {@code items}, which nobody else may use. */
    TwoConditionQueue(int capacity, Items<E> items) {
        super(capacity);
        this.items = items;
    }

    @Override
    public void put(E item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        lock.lockInterruptibly();
        try {
            while (items.size() >= capacity
                    && !ledger.isShutdown()) { // while, not if: another may have taken the place
                notFull.await();
            }
            if (!insert(item)) {
                throw refused();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offer(E item) {
        Objects.requireNonNull(item, "item");
        lock.lock();
        try {
            return insert(item);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (items.size() >= capacity && !ledger.isShutdown()) {
                if (left <= 0) {
                    return false;
                }
                left = notFull.awaitNanos(left);
            }
            return insert(item);
        } finally {
            lock.unlock();
        }
    }

    /** Puts {@code item} in, if it may go in. */
    @GuardedBy("lock")
    private boolean insert(E item) {
        if (items.size() >= capacity || ledger.isShutdown()) {
            return false;
        }
        items.add(item); // before it is counted: an exception must leave no task behind
        ledger.added();
        notEmpty.signal(); // one item, one consumer; also if there were items before
        return true;
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty() && !ledger.isShutdown()) { // while, not if: another may have taken the item
                notEmpty.await();
            }
            E item = extract();
            if (item == null) {
                throw drained();
            }
            return item;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable E poll() {
        lock.lock();
        try {
            return extract();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (items.isEmpty() && !ledger.isShutdown()) {
                if (left <= 0) {
                    return null;
                }
                left = notEmpty.awaitNanos(left);
            }
            return extract(); // even if the time is up by now: an item that is there is not left lying
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next item out, if there is one. */
    @GuardedBy("lock")
    private @Nullable E extract() {
        E item = items.poll();
        if (item != null) {
            notFull.signal(); // one place, one producer
        }
        return item;
    }

    @Override
    public void taskDone() {
        lock.lock();
        try {
            ledger.done();
            if (ledger.allDone()) {
                allDone.signalAll(); // all, not one: there may be several joiners, and all may go
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void join() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ledger.allDone()) { // while, not if: new items may have come since the signal
                allDone.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean join(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (!ledger.allDone()) {
                if (left <= 0) {
                    return false;
                }
                left = allDone.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void shutdown(boolean immediate) {
        changing((held, state) -> {
            state.shutDown();
            return immediate ? discardAll(held, state) : 0;
        });
    }

    @Override
    public boolean isShutdown() {
        return reading((held, state) -> state.isShutdown());
    }

    @Override
    <R extends @Nullable Object> R reading(BiFunction<Items<E>, Ledger, R> action) {
        lock.lock();
        try {
            return action.apply(items, ledger);
        } finally {
            lock.unlock();
        }
    }

    @Override
    <R extends @Nullable Object> R changing(BiFunction<Items<E>, Ledger, R> action) {
        lock.lock();
        try {
            return action.apply(items, ledger);
        } finally {
            notEmpty.signalAll(); // all of them, of every kind: it may have been a shutdown,
            notFull.signalAll(); // many places may have become free,
            allDone.signalAll(); // and the last unfinished item may have been thrown away
            lock.unlock();
        }
    }
}
