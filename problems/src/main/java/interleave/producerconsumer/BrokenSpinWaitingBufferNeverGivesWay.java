package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Judge.CONTRACT;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;

/** {@link SpinWaitingBuffer} without manners: it never gives way. */
@Broken(
        defect = ENDLESS_LOOP,
        symptom = "two consumers spin on both carriers of the virtual threads, and the producer never gets one",
        twin = SpinWaitingBuffer.class,
        seenBy = CONTRACT,
        ids = {"SP_SPIN_ON_FIELD", "CWE-835", "CWE-400"})
public final class BrokenSpinWaitingBufferNeverGivesWay<E> implements BoundedBuffer<E> {
    private final Lock lock = new ParkingLock();
    private final int capacity;
    private volatile int size; // written with the lock held, read by anybody

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenSpinWaitingBufferNeverGivesWay(int capacity) {
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
            while (items.isEmpty()) { // while, not if: another may have been faster
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
        while (size == useless && !me.isInterrupted()) {
            Thread.onSpinWait(); // the other thread of this core may have the pipeline
        }
        lock.lock();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public String toString() {
        return "BrokenSpinWaitingBufferNeverGivesWay[items=" + size + "/" + capacity + "]";
    }
}
