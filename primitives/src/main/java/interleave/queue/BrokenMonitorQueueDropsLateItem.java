package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@link MonitorQueue} whose timed {@code poll}, having taken an item, looks at the clock once more.
 *
 * @param <E> the items
 */
@Broken(
        defect = LOST_ITEM,
        symptom = "an item that comes with the last tick is taken out of the queue and given to nobody",
        twin = MonitorQueue.class,
        seenBy = {CONTRACT, MEMORY, LOAD},
        ids = {"CWE-362", "CWE-772"})
public final class BrokenMonitorQueueDropsLateItem<E> extends AbstractJoinableQueue<E> {
    @GuardedBy("this")
    private final Items<E> items;

    @GuardedBy("this")
    private final Ledger ledger = new Ledger();

    /** Creates a queue without bound. */
    public BrokenMonitorQueueDropsLateItem() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenMonitorQueueDropsLateItem(int capacity) {
        this(capacity, new Fifo<>());
    }

    /** Creates a queue that gives out in the order of {@code items}, which nobody else may use. */
    BrokenMonitorQueueDropsLateItem(int capacity, Items<E> items) {
        super(capacity);
        this.items = items;
    }

    @Override
    public synchronized void put(E item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        throwIfInterrupted();
        while (items.size() >= capacity && !ledger.isShutdown()) { // while, not if: another may have taken the place
            wait();
        }
        if (!offer(item)) {
            throw refused();
        }
    }

    @Override
    public synchronized boolean offer(E item) {
        Objects.requireNonNull(item, "item");
        if (items.size() >= capacity || ledger.isShutdown()) {
            return false;
        }
        items.add(item); // before it is counted: a comparator that throws must leave no task behind
        ledger.added();
        notifyAll(); // all, not one: of those who wait, only some wait for an item
        return true;
    }

    @Override
    public synchronized boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout)); // may overflow: see left
        throwIfInterrupted();
        while (items.size() >= capacity && !ledger.isShutdown()) {
            long left = deadline - System.nanoTime(); // only the difference counts
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return offer(item);
    }

    @Override
    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        while (items.isEmpty() && !ledger.isShutdown()) { // while, not if: another may have taken the item
            wait();
        }
        E item = poll();
        if (item == null) {
            throw drained();
        }
        return item;
    }

    @Override
    public synchronized @Nullable E poll() {
        E item = items.poll();
        if (item != null) {
            notifyAll(); // all, not one: of those who wait, only some wait for a place
        }
        return item;
    }

    @Override
    public synchronized @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout));
        throwIfInterrupted();
        while (items.isEmpty() && !ledger.isShutdown()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        E item = poll();
        return deadline - System.nanoTime() > 0 ? item : null;
    }

    @Override
    public synchronized void taskDone() {
        ledger.done();
        notifyAll(); // there may be several joiners
    }

    @Override
    public synchronized void join() throws InterruptedException {
        throwIfInterrupted();
        while (!ledger.allDone()) {
            wait();
        }
    }

    @Override
    public synchronized boolean join(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(timeout));
        throwIfInterrupted();
        while (!ledger.allDone()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    @Override
    public synchronized void shutdown(boolean immediate) {
        ledger.shutDown();
        if (immediate) {
            discardAll(items, ledger);
        }
        notifyAll(); // producers are to be refused, consumers to end, joiners perhaps to go
    }

    @Override
    public synchronized boolean isShutdown() {
        return ledger.isShutdown();
    }

    @Override
    synchronized <R extends @Nullable Object> R reading(BiFunction<Items<E>, Ledger, R> action) {
        return action.apply(items, ledger);
    }

    @Override
    synchronized <R extends @Nullable Object> R changing(BiFunction<Items<E>, Ledger, R> action) {
        try {
            return action.apply(items, ledger);
        } finally {
            notifyAll(); // places may be free, and the last task gone
        }
    }
}
