package interleave.visibility;

import static interleave.support.Defect.STALE_READ;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link VolatileStopFlag} without {@code volatile}: the compiler may read once for the whole loop. */
@Broken(
        defect = STALE_READ,
        symptom = "the compiler reads the flag once, before the loop, and the worker never stops",
        twin = VolatileStopFlag.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-567", "VNA00-J", "SP_SPIN_ON_FIELD"})
public final class BrokenStopFlagPlainField implements StopFlag {
    private boolean stopped;

    /** Creates a flag that nobody has set. */
    public BrokenStopFlagPlainField() {}

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public String toString() {
        return "BrokenStopFlagPlainField[stopped=" + stopped + "]";
    }
}
