package interleave.visibility;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A bridge in a monitor: raising and looking are one step, so one of the two comes first.
 *
 * <pre>{@code
 * Bridge bridge = new SynchronizedBridge();
 * boolean mine = bridge.enter(0);
 * }</pre>
 *
 * <p><b>Invariant:</b> the flags are read and written only by the thread that holds the monitor.
 *
 * <p><b>Memory effects.</b> An unlock happens-before every later lock of the same monitor.
 *
 * <p><b>Not promised:</b> fairness: one end may be admitted again and again. One of the two always is.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class SynchronizedBridge implements Bridge {
    @GuardedBy("this")
    private final boolean[] raised = new boolean[2];

    /** Creates a bridge with both flags down. */
    public SynchronizedBridge() {}

    @Override
    public synchronized boolean enter(int end) {
        if (raised[1 - end]) {
            return false;
        }
        raised[end] = true;
        return true;
    }

    @Override
    public synchronized void leave(int end) {
        raised[end] = false;
    }

    @Override
    public synchronized String toString() {
        return "SynchronizedBridge[raised=" + raised[0] + "/" + raised[1] + "]";
    }
}
