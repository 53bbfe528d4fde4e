package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** {@link LockCounter} whose lock is a local variable: every call locks a lock that nobody else knows. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "two threads hold \"the\" lock at once, each its own, and one increment is lost",
        twin = LockCounter.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-821", "CWE-366"})
public final class BrokenLockCounterNewLockPerCall implements Counter {
    private long count;

    /** Creates a counter at zero. */
    public BrokenLockCounterNewLockPerCall() {}

    @Override
    public void increment() {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long get() {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long reset() {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            long taken = count;
            count = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "BrokenLockCounterNewLockPerCall[count=" + get() + "]";
    }
}
