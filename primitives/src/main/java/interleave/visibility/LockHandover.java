package interleave.visibility;

import interleave.lock.ParkingLock;
import java.util.concurrent.locks.Lock;

/**
 * A handover by a lock: the taker takes it again and again until it finds the box full.
 *
 * <pre>{@code
 * Handover handover = new LockHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} and {@code given} are read and written only by the thread that holds the lock.
 *
 * <p><b>Memory effects.</b> An unlock happens-before every later lock of the same lock. Of another lock it does not: two locks
 * make no edge, however often they are taken.
 *
 * <p><b>Not promised:</b> that waiting is cheap: a lock alone cannot wait for anything but itself, see {@link ConditionHandover}.
 *
 * <p>Rule: {@link Lock}, "Memory Synchronization".
 */
public final class LockHandover implements Handover {
    private final Lock lock = new ParkingLock();
    private int box; // guarded by lock
    private boolean given; // guarded by lock

    /** Creates a handover of nothing yet. */
    public LockHandover() {}

    @Override
    public void give(int value) {
        lock.lock();
        try {
            box = value;
            given = true;
        } finally {
            lock.unlock(); // HB ▶
        }
    }

    @Override
    public int take() throws InterruptedException {
        for (int spins = 0; ; spins++) {
            lock.lockInterruptibly(); // ◀ HB
            try {
                if (given) {
                    return box;
                }
            } finally {
                lock.unlock();
            }
            Spin.pauseInterruptibly(spins);
        }
    }

    @Override
    public String toString() {
        return "LockHandover[" + lock + "]";
    }
}
