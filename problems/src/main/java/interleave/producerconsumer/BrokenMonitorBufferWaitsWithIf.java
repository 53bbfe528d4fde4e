package interleave.producerconsumer;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;

/** {@link MonitorBuffer} with {@code if} for {@code while} where an item is taken. */
@Broken(
        defect = TOO_EARLY,
        symptom = "one item wakes two consumers, and the second goes on with nothing",
        twin = MonitorBuffer.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"WA_NOT_IN_LOOP", "THI03-J"})
public final class BrokenMonitorBufferWaitsWithIf<E> implements BoundedBuffer<E> {
    private final int capacity;

    @GuardedBy("this")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenMonitorBufferWaitsWithIf(int capacity) {
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
    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        if (items.isEmpty()) {
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
        return "BrokenMonitorBufferWaitsWithIf[items=" + items.size() + "/" + capacity + "]";
    }
}
