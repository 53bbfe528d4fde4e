package interleave.condition;

import java.util.concurrent.locks.Lock;

/** The single hold of a lock that has no owner and cannot be taken twice. */
final class PlainHolds implements Holds {
    private final Lock lock;

    PlainHolds(Lock lock) {
        this.lock = lock;
    }

    @Override
    public boolean isHeld() {
        if (lock.tryLock()) { // it was free, so it was not ours; that is all such a lock can tell
            lock.unlock();
            return false;
        }
        return true;
    }

    @Override
    public int releaseAll() {
        lock.unlock();
        return 1;
    }

    @Override
    public void reacquire(int holds) {
        lock.lock();
    }

    @Override
    public String toString() {
        return "PlainHolds[lock=" + lock + "]";
    }
}
