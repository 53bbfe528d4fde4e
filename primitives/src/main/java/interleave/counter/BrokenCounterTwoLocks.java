package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;

/** {@link SynchronizedCounter} with a second lock: everything is locked, and the locks exclude nobody. */
@Broken(
        defect = LOST_UPDATE,
        symptom = "a reset sets back increments that it has not counted, for they hold another lock",
        twin = SynchronizedCounter.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-821", "IS2_INCONSISTENT_SYNC"})
public final class BrokenCounterTwoLocks implements Counter {
    private final Object resetLock = new Object();

    @GuardedBy("this")
    private long count;

    /** Creates a counter at zero. */
    public BrokenCounterTwoLocks() {}

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public synchronized long get() {
        return count;
    }

    @Override
    @SuppressWarnings("GuardedBy") // the lesson: the compiler would have told you
    public long reset() {
        synchronized (resetLock) {
            long taken = count;
            count = 0;
            return taken;
        }
    }

    @Override
    public String toString() {
        return "BrokenCounterTwoLocks[count=" + get() + "]";
    }
}
