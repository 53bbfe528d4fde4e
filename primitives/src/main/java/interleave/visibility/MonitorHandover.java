package interleave.visibility;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A handover by a monitor: the taker waits in it until the giver notifies.
 *
 * <pre>{@code
 * Handover handover = new MonitorHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> the fields are read and written only by the thread that holds the monitor.
 *
 * <p><b>Memory effects.</b> An unlock happens-before every later lock of the same monitor. The notification itself makes no
 * edge: {@code wait} leaves the monitor and enters it again, and that does.
 *
 * <p><b>Not promised:</b> fairness, which a handover between two does not need.
 *
 * <p>Rule: JLS 17.4.5 and 17.2.
 */
public final class MonitorHandover implements Handover {
    @GuardedBy("this")
    private int box;

    @GuardedBy("this")
    private boolean given; // the taker waits for true; give notifies

    /** Creates a handover of nothing yet. */
    public MonitorHandover() {}

    @Override
    public synchronized void give(int value) {
        box = value;
        given = true;
        notifyAll();
    } // HB ▶ unlock

    @Override
    public synchronized int take() throws InterruptedException {
        while (!given) {
            wait(); // ◀ HB lock, again
        }
        return box;
    }

    @Override
    public synchronized String toString() {
        return "MonitorHandover[given=" + given + "]";
    }
}
