package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;

/**
 * A buffer in which one looks again and again, and tells the processor that one is only waiting.
 *
 * <pre>{@code
 * BoundedBuffer<String> buffer = new SpinWaitingBuffer<>(10);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code size} is the number of items whenever the lock is free. Who waits reads it without the lock,
 * to keep out of the way of the one he waits for; what he has seen is only a reason to take the lock and look again.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness; and that anybody else gets something done: each of those who wait uses up a core, or as
 * much of it as the scheduler allows.
 *
 * @param <E> the items
 */
public final class SpinWaitingBuffer<E> implements BoundedBuffer<E> {
    private final Lock lock = new ParkingLock();
    private final int capacity;
    private volatile int size; // written with the lock held, read by anybody

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public SpinWaitingBuffer(int capacity) {
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
        return "SpinWaitingBuffer[items=" + size + "/" + capacity + "]";
    }
}
