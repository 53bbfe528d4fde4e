package interleave.visibility;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link SynchronizedStopFlag} whose {@code stopped} does without the monitor: it only reads. */
@Broken(
        defect = STALE_READ,
        symptom = "the one who stops locks, the one who asks does not, and never learns of it",
        twin = SynchronizedStopFlag.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-820", "UG_SYNC_SET_UNSYNC_GET", "VNA00-J"})
public final class BrokenStopFlagUnlockedRead implements StopFlag {
    private boolean stopped;

    /** Creates a flag that nobody has set. */
    public BrokenStopFlagUnlockedRead() {}

    @Override
    public synchronized void stop() {
        stopped = true;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public String toString() {
        return "BrokenStopFlagUnlockedRead[stopped=" + stopped() + "]";
    }
}
