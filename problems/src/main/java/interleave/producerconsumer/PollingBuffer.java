package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.QueueLock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * A buffer in which one looks, sleeps a fixed time, and looks again: the slides' {@code multiprint1}. Who finds what he
 * wants does not sleep.
 *
 * <pre>{@code
 * BoundedBuffer<String> buffer = new PollingBufferEveryMilli<>(10);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code items} is used only with the lock held, and nobody sleeps with the lock held.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness. Somebody who comes at the right moment gets what another has long been asking for. On
 * average an item lies for half the interval before a sleeper sees it; and a shorter interval means more looks for nothing.
 *
 * @param <E> the items
 */
public abstract class PollingBuffer<E> implements BoundedBuffer<E> {
    private final Lock lock =
            new QueueLock(); // first come, first served: who looks often shall not keep out who comes once
    private final int capacity;
    private final long intervalNanos;

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, in which one sleeps {@code intervalNanos} between two looks. */
    PollingBuffer(int capacity, long intervalNanos) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.capacity = capacity;
        this.intervalNanos = intervalNanos;
    }

    @Override
    public final void put(E item) throws InterruptedException {
        requireNonNull(item, "item");
        lock.lockInterruptibly();
        try {
            while (items.size() == capacity) {
                sleep();
            }
            items.add(item);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                sleep();
            }
            return items.remove();
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock held, and returns with it, also by an exception: the caller's finally will unlock. */
    private void sleep() throws InterruptedException {
        lock.unlock(); // before sleeping: who sleeps with the lock held keeps out the one he is waiting for
        LockSupport.parkNanos(this, intervalNanos); // may return early: then we look early
        lock.lock();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public final String toString() {
        lock.lock();
        try {
            return getClass().getSimpleName() + "[items=" + items.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
