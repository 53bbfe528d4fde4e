package interleave.visibility;

import static interleave.support.Defect.REORDERED;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** {@link FencedBridge} without the fence: release and acquire let a read overtake an earlier write. */
@Broken(
        defect = REORDERED,
        symptom = "both raise their flags, both see the other's down, and both drive on",
        twin = FencedBridge.class,
        seenBy = {MEMORY, LOAD},
        ids = {"CWE-362", "VNA00-J"})
public final class BrokenBridgeReleaseAcquire implements Bridge {
    private static final VarHandle RAISED = MethodHandles.arrayElementVarHandle(boolean[].class);

    private final boolean[] raised = new boolean[2];

    /** Creates a bridge with both flags down. */
    public BrokenBridgeReleaseAcquire() {}

    @Override
    public boolean enter(int end) {
        RAISED.setRelease(raised, end, true);
        if ((boolean) RAISED.getAcquire(raised, 1 - end)) {
            RAISED.setRelease(raised, end, false);
            return false;
        }
        return true;
    }

    @Override
    public void leave(int end) {
        RAISED.setRelease(raised, end, false);
    }

    @Override
    public String toString() {
        return "BrokenBridgeReleaseAcquire[raised=" + (boolean) RAISED.getAcquire(raised, 0) + "/"
                + (boolean) RAISED.getAcquire(raised, 1) + "]";
    }
}
