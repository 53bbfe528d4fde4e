package interleave.condition;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The holds of the JDK's {@link ReentrantLock}, which are taken and given back one by one. */
final class ReentrantLockHolds implements Holds {
    private final ReentrantLock lock;

    ReentrantLockHolds(Lock lock) {
        this.lock = (ReentrantLock) lock;
    }

    static boolean fits(Lock lock) {
        return lock instanceof ReentrantLock;
    }

    @Override
    public boolean isHeld() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public int releaseAll() {
        int holds = lock.getHoldCount();
        lock.unlock(); // throws if there are none
        for (int i = 1; i < holds; i++) {
            lock.unlock();
        }
        return holds;
    }

    @Override
    public void reacquire(int holds) {
        for (int i = 0; i < holds; i++) {
            lock.lock();
        }
    }

    @Override
    public String toString() {
        return "ReentrantLockHolds[lock=" + lock + "]";
    }
}
