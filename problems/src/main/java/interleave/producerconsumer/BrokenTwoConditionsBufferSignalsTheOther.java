package interleave.producerconsumer;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link TwoConditionsBuffer} in which a taker signals those who want an item. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "there is room, and the one who is told of it was waiting for something else",
        twin = TwoConditionsBuffer.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"FNU-lost-notify", "CWE-662"})
public final class BrokenTwoConditionsBufferSignalsTheOther<E> implements BoundedBuffer<E> {
    private final Lock lock = new ParkingLock();
    private final Condition notEmpty = lock.newCondition(); // there is an item; signalled by put
    private final Condition notFull = lock.newCondition(); // there is room; signalled by take
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenTwoConditionsBufferSignalsTheOther(int capacity) {
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
            notEmpty.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "BrokenTwoConditionsBufferSignalsTheOther[items=" + items.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
