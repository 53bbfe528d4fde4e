package interleave.queue;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@link TwoConditionQueue} whose shutdown wakes producers and joiners, but not consumers.
 *
 * @param <E> the items
 */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "consumers who waited when the queue was shut down wait for ever, and their program does not end",
        twin = TwoConditionQueue.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"CWE-833", "CWE-772"})
public final class BrokenTwoConditionQueueForgetsTakers<E> extends AbstractJoinableQueue<E> {
    private final Lock lock = new ParkingLock();
    private final Condition notEmpty = lock.newCondition(); // there is an item; signalled by insert
    private final Condition notFull = lock.newCondition(); // there is a place; signalled by extract
    private final Condition allDone = lock.newCondition(); // no task is unfinished; signalled by taskDone

    @GuardedBy("lock")
    private final Items<E> items;

    @GuardedBy("lock")
    private final Ledger ledger = new Ledger();

    /** Creates a queue without bound. */
    public BrokenTwoConditionQueueForgetsTakers() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenTwoConditionQueueForgetsTakers(int capacity) {
        this(capacity, new Fifo<>());
    }

    /** Creates a queue that gives out in the order of {@code items}, which nobody else may use. */
    BrokenTwoConditionQueueForgetsTakers(int capacity, Items<E> items) {
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
            notFull.signalAll(); // many places may have become free,
            allDone.signalAll(); // and the last unfinished item may have been thrown away
            lock.unlock();
        }
    }
}
