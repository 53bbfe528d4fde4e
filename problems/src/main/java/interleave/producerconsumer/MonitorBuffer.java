package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A buffer in which one sleeps until another says that something has changed: the slides' {@code multiprint2}.
 *
 * <pre>{@code
 * BoundedBuffer<String> buffer = new MonitorBuffer<>(10);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code items} is used only inside the monitor. Whoever changes it wakes all who wait there, for an
 * item or for room: a message without an address, so that each looks whether it was meant.
 *
 * <p><b>Memory effects.</b> Those of the monitor.
 *
 * <p><b>Not promised:</b> fairness. Of those who were woken the first to get in wins, and a newcomer may be faster.
 *
 * @param <E> the items
 */
public final class MonitorBuffer<E> implements BoundedBuffer<E> {
    private final int capacity;

    @GuardedBy("this")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public MonitorBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1, but was " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized void put(E item) throws InterruptedException {
        requireNonNull(item, "item");
        throwIfInterrupted();
        while (items.size() == capacity) { // while, not if: another may have filled the room we were woken for
            wait();
        }
        items.add(item);
        notifyAll(); // all, not one: some of them wait for room
    }

    @Override
    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        while (items.isEmpty()) { // while, not if: another may have taken what we were woken for
            wait();
        }
        E item = items.remove();
        notifyAll(); // all, not one: some of them wait for an item
        return item;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public synchronized String toString() {
        return "MonitorBuffer[items=" + items.size() + "/" + capacity + "]";
    }
}
