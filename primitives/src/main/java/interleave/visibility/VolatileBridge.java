package interleave.visibility;

/**
 * A bridge with two volatile flags: their reads and writes have one order that all threads agree on, so
 * whoever raised his flag second sees the other's.
 *
 * <pre>{@code
 * Bridge bridge = new VolatileBridge();
 * boolean mine = bridge.enter(0);
 * }</pre>
 *
 * <p><b>Invariant:</b> a flag is raised while its end is on the bridge, or is asking.
 *
 * <p><b>Memory effects.</b> Volatile accesses are synchronization actions: a read sees the write that comes
 * last before it in their common order. On x86 the write is followed by a fence, which empties the store
 * buffer before anything is read.
 *
 * <p><b>Not promised:</b> progress.
 *
 * <p>Rule: JLS 17.4.4 (synchronization order).
 */
public final class VolatileBridge implements Bridge {
    private volatile boolean raised0; // both volatile: each end writes one and reads the other
    private volatile boolean raised1;

    /** Creates a bridge with both flags down. */
    public VolatileBridge() {}

    @Override
    public boolean enter(int end) {
        if (end == 0) {
            raised0 = true; // first raise, then look: the other end does the same
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
        return "VolatileBridge[raised=" + raised0 + "/" + raised1 + "]";
    }
}
