package interleave.gil;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.MonitorLock;
import interleave.support.Broken;
import java.util.concurrent.locks.Lock;

/** {@link LockedCounter} that keeps the global lock while it waits for the other. */
@Broken(
        defect = DEADLOCK,
        symptom = "one has the lock and waits for the global lock, another has the global lock and waits for the lock",
        twin = LockedCounter.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-833", "LCK09-J"})
public final class BrokenLockedCounterWaitsWithTheGlobalLock implements InterpretedCounter {
    private final GlobalLock gil;
    private final Lock lock = new MonitorLock();

    @GuardedBy("lock")
    private long count;

    /** Creates a counter at zero in the interpreter that {@code gil} belongs to. */
    public BrokenLockedCounterWaitsWithTheGlobalLock(GlobalLock gil) {
        this.gil = gil;
    }

    @Override
    public void increment() {
        gil.acquire();
        try {
            lock.lock();
            try {
                long read = count;
                gil.checkpoint();
                count = read + 1;
            } finally {
                lock.unlock();
            }
        } finally {
            gil.release();
        }
    }

    @Override
    public long get() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "BrokenLockedCounterWaitsWithTheGlobalLock[count=" + get() + "]";
    }
}
