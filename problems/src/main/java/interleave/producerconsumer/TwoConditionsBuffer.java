package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A buffer under the kit's own lock, with a condition for each thing that one may wait for, so that one signal for one
 * thread is enough.
 *
 * <pre>{@code
 * BoundedBuffer<String> buffer = new TwoConditionsBuffer<>(10);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code items} is used only with the lock held. Each item that comes in is signalled once to those
 * who want one, each that goes out once to those who want room.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness. Who waits is woken in turn, but a newcomer may be faster.
 *
 * <p>Source: C. A. R. Hoare, <i>Monitors</i>, CACM 17(10), 1974, where this is the first example.
 *
 * @param <E> the items
 */
public final class TwoConditionsBuffer<E> implements BoundedBuffer<E> {
    private final Lock lock = new ParkingLock();
    private final Condition notEmpty = lock.newCondition(); // there is an item; signalled by put
    private final Condition notFull = lock.newCondition(); // there is room; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public TwoConditionsBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public void put(E item) throws InterruptedException {
        requireNonNull(item, "item");
        lock.lockInterruptibly();
        try {
            while (items.size() == capacity) { // while, not if: another may have filled the room we were woken for
                notFull.await();
            }
            items.add(item);
            notEmpty.signal(); // with the lock held; one item, one signal
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) { // while, not if: another may have taken what we were woken for
                notEmpty.await();
            }
            E item = items.remove();
            notFull.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "TwoConditionsBuffer[items=" + items.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
