package interleave.producerconsumer;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;

/** {@link MonitorBuffer} with {@code notify} for {@code notifyAll}. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "a consumer wakes another consumer, and the producer sleeps on though there is room",
        twin = MonitorBuffer.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"NO_NOTIFY_NOT_NOTIFYALL", "THI02-J"})
public final class BrokenMonitorBufferNotifiesOne<E> implements BoundedBuffer<E> {
    private final int capacity;

    @GuardedBy("this")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenMonitorBufferNotifiesOne(int capacity) {
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
        notify();
    }

    @Override
    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        while (items.isEmpty()) { // while, not if: another may have taken what we were woken for
            wait();
        }
        E item = items.remove();
        notify();
        return item;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorBufferNotifiesOne[items=" + items.size() + "/" + capacity + "]";
    }
}
