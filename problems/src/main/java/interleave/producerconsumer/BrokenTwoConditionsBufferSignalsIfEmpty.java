package interleave.producerconsumer;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link TwoConditionsBuffer} which saves signals: only the first item is told of. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "two items come before the first sleeper is awake, and the second sleeper is never told of his",
        twin = TwoConditionsBuffer.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"THI02-J", "CWE-662"})
public final class BrokenTwoConditionsBufferSignalsIfEmpty<E> implements BoundedBuffer<E> {
    private final Lock lock = new ParkingLock();
    private final Condition notEmpty = lock.newCondition(); // there is an item; signalled by put
    private final Condition notFull = lock.newCondition(); // there is room; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenTwoConditionsBufferSignalsIfEmpty(int capacity) {
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
            boolean wasEmpty = items.isEmpty();
            items.add(item);
            if (wasEmpty) {
                notEmpty.signal();
            }
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
            return "BrokenTwoConditionsBufferSignalsIfEmpty[items=" + items.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
