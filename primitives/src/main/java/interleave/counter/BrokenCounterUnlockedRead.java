package interleave.counter;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;

/** {@link SynchronizedCounter} whose {@code get} is not {@code synchronized}: "it only reads". */
@Broken(
        defect = STALE_READ,
        symptom = "a thread that polls get() never learns that the count has changed",
        twin = SynchronizedCounter.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-820", "UG_SYNC_SET_UNSYNC_GET", "VNA00-J"})
public final class BrokenCounterUnlockedRead implements Counter {
    @GuardedBy("this")
    private long count;

    /** Creates a counter at zero. */
    public BrokenCounterUnlockedRead() {}

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    @SuppressWarnings("GuardedBy") // the lesson: the compiler would have told you
    public long get() {
        return count;
    }

    @Override
    public synchronized long reset() {
        long taken = count;
        count = 0;
        return taken;
    }

    @Override
    public String toString() {
        return "BrokenCounterUnlockedRead[count=" + get() + "]";
    }
}
