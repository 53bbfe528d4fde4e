package interleave.queue;

import interleave.lock.Lookout;
import interleave.queue.RingEnd.Sleeper;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A ring with a lock at each end, so that who puts and who takes do not meet while there is something between
 * them. Each end knows how far it may go; only when it gets there it asks the other. The fast one.
 *
 * <pre>{@code
 *   capacity 4, after put a, b, c, d, two times take, put e:
 *
 *       place    0   1   2   3
 *                e   ·   c   d        out.count() = 2, may go to 4; in.count() = 5, may go to 6
 * }</pre>
 *
 * <p><b>Invariant.</b> {@code out.count() <= in.count() <= out.count() + capacity}; the items lie in the places with the
 * numbers from the one to the other, modulo the length of the ring; all other places are empty. While somebody
 * holds the lock of one end it does not move, so that what he finds missing there is missing. Who sleeps has found,
 * under the lock of the other end, that there is nothing to go on with, and is in the line there: the next to move
 * that end takes him out and wakes him.
 *
 * <p><b>Memory effects.</b> An end writes its count after it used a place, and the other reads it before.
 *
 * <p><b>Not promised:</b> fairness. To let several come at once, a consumer on another core may let an item lie for
 * some microseconds ({@link Lookout}). What looks at all items, {@code size} among it, stops both sides meanwhile.
 *
 * <p>Source: two locks are from M. Michael and M. Scott, <i>Simple, fast, and practical non-blocking and blocking
 * concurrent queue algorithms</i>, 1996. What was tried on the way: {@code notes/speed.md}.
 *
 * @param <E> the items
 */
public final class TwoLockRingQueue<E> extends TwoEndedQueue<E> {
    private static final int FIRST_LENGTH = 1024;
    private static final int PAUSES = 64; // in which some dozens of items come together

    private final Lookout roomLookout = new Lookout(PAUSES);
    private final Lookout itemLookout = new Lookout(PAUSES);
    private Places<E> places; // written under both locks, read under any

    /** Creates a queue without bound. */
    public TwoLockRingQueue() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public TwoLockRingQueue(int capacity) {
        super(capacity);
        int length = Math.min(this.capacity, FIRST_LENGTH);
        places = new Places<>(length == 1 ? 1 : 2 * Integer.highestOneBit(length - 1));
    }

    @Override
    boolean insert(E item, long nanos) throws InterruptedException {
        if (insertNow(item)) {
            return true;
        }
        long deadline = System.nanoTime() + Math.max(0, nanos); // may overflow: only differences count
        do {
            if (!await(roomLookout, out, this::room, nanos, deadline)) {
                return false;
            }
        } while (!insertNow(item)); // again: another may have been faster
        return true;
    }

    @Override
    boolean insert(E item) {
        while (!insertNow(item)) {
            if (out.ask(this::room) <= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    @Nullable
    E extract(long nanos) throws InterruptedException {
        E item = extractNow();
        if (item != null) {
            return item;
        }
        long deadline = System.nanoTime() + Math.max(0, nanos);
        do {
            if (!await(itemLookout, in, this::items, nanos, deadline)) {
                return null;
            }
            item = extractNow();
        } while (item == null); // again: another may have been faster
        return item;
    }

    @Override
    @Nullable
    E extract() {
        E item = extractNow();
        while (item == null && in.ask(this::items) > 0) {
            item = extractNow();
        }
        return item;
    }

    /** Puts {@code item} in, if this end knows of room for it: there may be room that it has not heard of yet. */
    private boolean insertNow(E item) {
        long count = in.lock();
        long next = count;
        Sleeper consumer = null;
        try {
            if (!isShutdown() && (count < in.limit() || findsRoom(count))) {
                places.set(place(count), item);
                consumer = in.nextSleeper(); // one item, one consumer
                next = count + 1;
            }
        } finally {
            in.unlock(next); // HB-1: the item is in its place ...
        }
        RingEnd.wake(consumer);
        return next != count;
    }

    /** Takes an item out, if this end knows of one: there may be one that it has not heard of yet. */
    private @Nullable E extractNow() {
        long count = out.lock();
        if (count == out.limit()) {
            out.limit(in.count()); // HB-1: ... before it is taken
        }
        if (count == out.limit()) {
            out.unlock(count);
            return null;
        }
        E item = places.take(place(count));
        Sleeper producer = out.nextSleeper(); // one place, one producer
        out.unlock(count + 1); // HB-2: the place is empty ...
        RingEnd.wake(producer);
        return item;
    }

    /** Called under the lock of {@code in}. */
    private boolean findsRoom(long count) {
        long head = out.count(); // HB-2: ... before it is filled again
        if (count - head == places.length() && count - head < capacity) {
            grow(count);
        }
        in.limit(head + Math.min(capacity, places.length()));
        return count < in.limit();
    }

    /** Called under the lock of {@code in}. */
    private void grow(long count) {
        long head = out.lock();
        try {
            var more = new Places<E>(Math.multiplyExact(2, places.length()));
            for (long i = head; i < count; i++) {
                more.set((int) i & (more.length() - 1), places.at(place(i)));
            }
            places = more;
        } finally {
            out.unlock(head);
        }
    }

    private int place(long count) {
        return (int) count & (places.length() - 1);
    }

    @Override
    Places<E> places() {
        return places;
    }

    /** Perhaps out of date, unless asked under the lock of {@code out}; then it is not less when that is unlocked. */
    private long room() {
        return isShutdown() ? 0 : capacity - (in.count() - out.count());
    }

    /** Perhaps out of date, unless asked under the lock of {@code in}; then it is not less when that is unlocked. */
    private long items() {
        return in.count() - out.count();
    }

    /** Waits until there may be something; false if there is nothing, and the time is up or the queue is shut down. */
    private boolean await(Lookout lookout, RingEnd other, LongSupplier available, long nanos, long deadline)
            throws InterruptedException {
        boolean patient = nanos == RingEnd.FOR_EVER || deadline - System.nanoTime() > 0;
        if (patient && lookout.sees(() -> available.getAsLong() > 0)) {
            return true;
        }
        var me = new Sleeper();
        long count = other.lock(); // so that it does not move between the last look and the line
        boolean there = available.getAsLong() > 0;
        boolean sleeps = !there && !isShutdown() && patient;
        if (sleeps) {
            other.add(me);
        }
        other.unlock(count);
        if (sleeps) {
            other.sleep(me, nanos, deadline);
        }
        return there || sleeps;
    }
}
