package interleave.rlock;

import java.util.concurrent.locks.Lock;

/** What can be found out about holds by one who knows no more than {@link Lock}. */
final class Count {
    private static final int ENOUGH = 10;

    private Count() {}

    /** Locks, and leaves it to the caller to unlock. */
    static void in(Lock lock) {
        Runnable entry = lock::lock;
        entry.run();
    }

    /** How often the caller holds {@code lock}; it does not any more when this returns. */
    static int endOfHolds(Lock lock) {
        int holds = 0;
        while (holds < ENOUGH && isUnlocked(lock)) {
            holds++;
        }
        return holds;
    }

    /** Unlocks, unless that is refused. */
    static boolean isUnlocked(Lock lock) {
        try {
            lock.unlock();
            return true;
        } catch (IllegalMonitorStateException e) {
            return false;
        }
    }
}
