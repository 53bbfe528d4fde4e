package interleave.visibility;

import static interleave.support.Defect.REORDERED;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link VolatileBridge} without {@code volatile}: each end's flag is still in its store buffer when the other looks. */
@Broken(
        defect = REORDERED,
        symptom = "both raise their flags, both see the other's down, and both drive on",
        twin = VolatileBridge.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-362", "VNA00-J"})
public final class BrokenBridgePlainFlags implements Bridge {
    private boolean raised0;
    private boolean raised1;

    /** Creates a bridge with both flags down. */
    public BrokenBridgePlainFlags() {}

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
        return "BrokenBridgePlainFlags[raised=" + raised0 + "/" + raised1 + "]";
    }
}
