package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import interleave.lock.Lookout;
import interleave.queue.RingEnd.Sleeper;
import interleave.support.Broken;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link TwoLockRingQueue} that says that a place is empty, and then empties it.
 *
 * @param <E> the items
 */
@Broken(
        defect = LOST_ITEM,
        symptom = "a producer fills the place at once; what it put is taken in place of what lay there, or wiped out",
        twin = TwoLockRingQueue.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-362", "CWE-667"})
public final class BrokenTwoLockRingQueueUnlocksBeforeItTakes<E> extends TwoEndedQueue<E> {
    private static final int FIRST_LENGTH = 1024;
    private static final int PAUSES = 64; // in which some dozens of items come together

    private final Lookout roomLookout = new Lookout(PAUSES);
    private final Lookout itemLookout = new Lookout(PAUSES);
    private Places<E> places; // written under both locks, read under any

    /** Creates a queue without bound. */
    public BrokenTwoLockRingQueueUnlocksBeforeItTakes() {
        this(0);
    }

    /** Creates a queue for at most {@code capacity} items; 0: without bound. */
    public BrokenTwoLockRingQueueUnlocksBeforeItTakes(int capacity) {
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
        Sleeper producer = out.nextSleeper(); // one place, one producer
        out.unlock(count + 1);
        E item = places.take(place(count));
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
