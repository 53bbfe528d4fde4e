package interleave.producerconsumer;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.semaphore.ParkingSemaphore;
import interleave.semaphore.Semaphore;
import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** {@link SemaphoreList} in which one waits for the permit with the lock held. */
@Broken(
        defect = DEADLOCK,
        symptom =
                "the consumer sleeps with the lock held, and the producer waits for the lock with the number in his hand",
        twin = SemaphoreList.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"SWL_SLEEP_WITH_LOCK_HELD", "LCK09-J", "CWE-833"})
public final class BrokenSemaphoreListWaitsLocked<E> implements UnboundedList<E> {
    private final Semaphore removable = new ParkingSemaphore(0);
    private final Lock lock = new ParkingLock();

    @GuardedBy("lock")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public BrokenSemaphoreListWaitsLocked() {}

    @Override
    public void add(E item) {
        requireNonNull(item, "item");
        lock.lock();
        try {
            items.add(item);
        } finally {
            lock.unlock();
        }
        removable.release(); // after the item: who gets the permit must find it
    }

    @Override
    public E removeLast() throws InterruptedException {
        lock.lock();
        try {
            removable.acquire();
            return items.removeLast();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "BrokenSemaphoreListWaitsLocked[removable=" + removable.availablePermits() + "]";
    }
}
