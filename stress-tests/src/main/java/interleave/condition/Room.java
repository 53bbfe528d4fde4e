package interleave.condition;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock and what a scenario needs besides the condition under judgement: to know whether it holds the
 * lock, and to wait under it for its own affairs.
 */
interface Room {
    /** The lock. */
    Lock lock();

    /** Whether the calling thread holds the lock. */
    boolean isHeld();

    /** Releases the lock until something has changed. */
    void awaitChange() throws InterruptedException;

    /** Says, with the lock held, that something has changed. */
    void changed();

    /** A room made of a monitor, in which Lincheck has few steps to try; of a ReentrantLock for those who insist on one. */
    static Room suiting(ConditionFactory factory) {
        try {
            var room = new MonitorRoom();
            factory.create(room.lock());
            return room;
        } catch (IllegalArgumentException e) {
            return new ReentrantLockRoom();
        }
    }

    /** The room of those who insist. */
    final class ReentrantLockRoom implements Room {
        private final ReentrantLock lock = new ReentrantLock();
        private final java.util.concurrent.locks.Condition changed = lock.newCondition(); // anything; by all
        private int changes; // guarded by lock

        @Override
        public Lock lock() {
            return lock;
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }

        @Override
        public void awaitChange() throws InterruptedException {
            int seen = changes;
            while (changes == seen) {
                changed.await();
            }
        }

        @Override
        public void changed() {
            changes++;
            changed.signalAll();
        }
    }
}
