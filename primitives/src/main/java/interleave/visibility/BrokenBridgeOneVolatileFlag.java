package interleave.visibility;

import static interleave.support.Defect.REORDERED;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link VolatileBridge} with {@code volatile} at one end only: one looks in time, the other does not. */
@Broken(
        defect = REORDERED,
        symptom = "one end's flag is still on its way when it looks at the other's, and both drive on",
        twin = VolatileBridge.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-362", "VNA00-J"})
public final class BrokenBridgeOneVolatileFlag implements Bridge {
    private volatile boolean raised0;
    private boolean raised1;

    /** Creates a bridge with both flags down. */
    public BrokenBridgeOneVolatileFlag() {}

    @Override
    public boolean enter(int end) {
        if (end == 0) {
            raised0 = true;
            if (raised1) {
                raised0 = false;
                return false;
            }
        } else {
            raised1 = true;
            if (raised0) {
                raised1 = false;
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave(int end) {
        if (end == 0) {
            raised0 = false;
        } else {
            raised1 = false;
        }
    }

    @Override
    public String toString() {
        return "BrokenBridgeOneVolatileFlag[raised=" + raised0 + "/" + raised1 + "]";
    }
}
