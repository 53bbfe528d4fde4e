package interleave.producerconsumer;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;

/**
 * {@link SpinWaitingBuffer} which believes what it saw without the lock: {@code if} for {@code while}.
 */
@Broken(
        defect = TOO_EARLY,
        symptom = "two consumers see the same item from outside, and the second to get in finds nothing",
        twin = SpinWaitingBuffer.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-367", "VNA03-J"})
public final class BrokenSpinWaitingBufferLooksUnlocked<E> implements BoundedBuffer<E> {
    private final Lock lock = new ParkingLock();
    private final int capacity;
    private volatile int size; // written with the lock held, read by anybody

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenSpinWaitingBufferLooksUnlocked(int capacity) {
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
            while (items.size() == capacity) { // while, not if: another may have been faster
                spinWhile(capacity);
            }
            items.add(item);
            size = items.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (items.isEmpty()) {
                spinWhile(0);
            }
            E item = items.remove();
            size = items.size();
            return item;
        } finally {
            lock.unlock();
        }
    }

    /** Waits while there are {@code useless} items. Called with the lock held, and returns with it, also by an exception. */
    private void spinWhile(int useless) throws InterruptedException {
        Thread me = Thread.currentThread();
        lock.unlock(); // before spinning: who spins with the lock held keeps out the one he is waiting for
        for (int turn = 1; size == useless && !me.isInterrupted(); turn++) {
            Thread.onSpinWait(); // the other thread of this core may have the pipeline
            Spin.giveWay(turn);
        }
        lock.lock();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public String toString() {
        return "BrokenSpinWaitingBufferLooksUnlocked[items=" + size + "/" + capacity + "]";
    }
}
