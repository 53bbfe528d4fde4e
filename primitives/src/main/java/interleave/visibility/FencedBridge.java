package interleave.visibility;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A bridge with two flags that are written in release mode and read in acquire mode, and a full fence
 * between raising and looking.
 *
 * <pre>{@code
 * Bridge bridge = new FencedBridge();
 * boolean mine = bridge.enter(0);
 * }</pre>
 *
 * <p><b>Invariant:</b> a flag is raised while its end is on the bridge, or is asking.
 *
 * <p><b>Memory effects.</b> Release and acquire order what is before a write and after a read. What the
 * algorithm needs is the one order they leave open, a write before a later read of something else, and that
 * is what the fence is for.
 *
 * <p><b>Not promised:</b> progress.
 *
 * <p>Rule: {@link VarHandle#fullFence}.
 */
public final class FencedBridge implements Bridge {
    private static final VarHandle RAISED = MethodHandles.arrayElementVarHandle(boolean[].class);

    private final boolean[] raised = new boolean[2];

    /** Creates a bridge with both flags down. */
    public FencedBridge() {}

    @Override
    public boolean enter(int end) {
        RAISED.setRelease(raised, end, true);
        VarHandle.fullFence(); // the flag must be up for all to see before we look
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
        return "FencedBridge[raised=" + (boolean) RAISED.getAcquire(raised, 0) + "/"
                + (boolean) RAISED.getAcquire(raised, 1) + "]";
    }
}
