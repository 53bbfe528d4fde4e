package interleave.queue;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@link MonitorQueue} with one word changed in {@code take}: {@code if} where {@code while} belongs.
 *
 * @param <E> the items
 */
@Broken(
        defect = TOO_EARLY,
        symptom = "two consumers are woken for one item, and the slower one goes on without any",
        twin = MonitorQueue.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-691", "THI03-J", "WA_NOT_IN_LOOP", "WaitNotInLoop"})
public final class BrokenMonitorQueueWaitsWithIf<E> extends AbstractJoinableQueue<E> {
    @GuardedBy("this")
    private final Items<E> items;

    @GuardedBy("this")
    private final Ledger ledger = new Ledger();

    /** Creates a queue without bound. */
    public BrokenMonitorQueueWaitsWithIf() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenMonitorQueueWaitsWithIf(int capacity) {
        this(capacity, new Fifo<>());
    }

    /** Creates a queue that gives out in the order of {@code items}, which nobody else may use. */
    BrokenMonitorQueueWaitsWithIf(int capacity, Items<E> items) {
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
    @SuppressWarnings("WaitNotInLoop") // the lesson
    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        if (items.isEmpty() && !ledger.isShutdown()) {
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
