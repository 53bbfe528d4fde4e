package interleave.queue;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@link MonitorQueue} whose {@code offer} looks for a place first and takes the monitor then: check, then act.
 *
 * @param <E> the items
 */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "two producers see the same free place, both put, and the queue holds more than its capacity",
        twin = MonitorQueue.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-367", "VNA03-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenMonitorQueueChecksOutsideTheLock<E> extends AbstractJoinableQueue<E> {
    private final Items<E> items;

    private final Ledger ledger = new Ledger();

    /** Creates a queue without bound. */
    public BrokenMonitorQueueChecksOutsideTheLock() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenMonitorQueueChecksOutsideTheLock(int capacity) {
        this(capacity, new Fifo<>());
    }

    /** Creates a queue that gives out in the order of {@code items}, which nobody else may use. */
    BrokenMonitorQueueChecksOutsideTheLock(int capacity, Items<E> items) {
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
    public boolean offer(E item) {
        Objects.requireNonNull(item, "item");
        if (items.size() >= capacity || ledger.isShutdown()) {
            return false;
        }
        synchronized (this) {
            items.add(item); // before it is counted: a comparator that throws must leave no task behind
            ledger.added();
            notifyAll(); // all, not one: of those who wait, only some wait for an item
            return true;
        }
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
        return poll(); // even if the time is up by now: an item that is there is not left lying
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
