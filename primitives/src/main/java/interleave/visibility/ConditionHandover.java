package interleave.visibility;

import interleave.lock.ParkingLock;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A handover by a lock and its condition: the taker sleeps until the giver signals.
 *
 * <pre>{@code
 * Handover handover = new ConditionHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} and {@code given} are read and written only by the thread that holds the lock.
 *
 * <p><b>Memory effects.</b> Those of the lock. The signal itself makes no edge: {@code await} releases the lock and takes it
 * again, and that does.
 *
 * <p><b>Not promised:</b> fairness, which a handover between two does not need.
 *
 * <p>Rule: {@link Lock}, {@link Condition}.
 */
public final class ConditionHandover implements Handover {
    private final Lock lock = new ParkingLock();
    private final Condition full = lock.newCondition(); // given; signalled by give
    private int box; // guarded by lock
    private boolean given; // guarded by lock

    /** Creates a handover of nothing yet. */
    public ConditionHandover() {}

    @Override
    public void give(int value) {
        lock.lock();
        try {
            box = value;
            given = true;
            full.signalAll();
        } finally {
            lock.unlock(); // HB ▶
        }
    }

    @Override
    public int take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!given) {
                full.await(); // ◀ HB the lock, again
            }
            return box;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "ConditionHandover[" + lock + "]";
    }
}
