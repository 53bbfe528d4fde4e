package interleave.producerconsumer;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.semaphore.ParkingSemaphore;
import interleave.semaphore.Semaphore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

/**
 * The list with a semaphore that counts what may be removed, and a lock for the removing: Dijkstra's solution.
 *
 * <pre>{@code
 * UnboundedList<Integer> numbers = new SemaphoreList<>();
 * }</pre>
 *
 * <p><b>Invariant:</b> there are at least as many items as permits, given out or not yet: so who has a permit finds an item.
 *
 * <p><b>Memory effects.</b> Those of the lock.
 *
 * <p><b>Not promised:</b> fairness.
 *
 * <p>Source: E. W. Dijkstra, <i>Cooperating sequential processes</i>, 1965, section 4.1.
 *
 * @param <E> the items
 */
public final class SemaphoreList<E> implements UnboundedList<E> {
    private final Semaphore removable = new ParkingSemaphore(0);
    private final Lock lock = new ParkingLock();

    @GuardedBy("lock")
    private final List<E> items = new ArrayList<>();

    /** Creates an empty list. */
    public SemaphoreList() {}

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
        removable.acquire(); // before the lock: who waits with the lock held keeps out the one he waits for
        lock.lock(); // not to be interrupted: the permit would be lost, and an item with it
        try {
            return items.removeLast();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "SemaphoreList[removable=" + removable.availablePermits() + "]";
    }
}
