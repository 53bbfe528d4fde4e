package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.QueueLock;
import interleave.support.Broken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/** {@link PollingBuffer}, every millisecond, in which one sleeps with the lock held. */
@Broken(
        defect = ENDLESS_LOOP,
        symptom = "the consumer keeps the producer out, and looks for ever whether the producer has been in",
        twin = PollingBufferEveryMilli.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"SWL_SLEEP_WITH_LOCK_HELD", "LCK09-J", "CWE-667"})
public final class BrokenPollingBufferSleepsLocked<E> implements BoundedBuffer<E> {
    private static final long INTERVAL_NANOS = 1_000_000;

    private final Lock lock =
            new QueueLock(); // first come, first served: who looks often shall not keep out who comes once
    private final int capacity;

    @GuardedBy("lock")
    private final Queue<E> items = new ArrayDeque<>();

    /** Creates an empty buffer for {@code capacity} items, 1 or more. */
    public BrokenPollingBufferSleepsLocked(int capacity) {
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
            while (items.size() == capacity) {
                sleep();
            }
            items.add(item);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
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

    private void sleep() throws InterruptedException {
        LockSupport.parkNanos(this, INTERVAL_NANOS); // may return early: then we look early
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "BrokenPollingBufferSleepsLocked[items=" + items.size() + "/" + capacity + "]";
        } finally {
            lock.unlock();
        }
    }
}
