package interleave.visibility;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A stop flag in a monitor: who asks takes the lock, and so sees all that was done under it before.
 *
 * <pre>{@code
 * StopFlag flag = new SynchronizedStopFlag();
 * while (!flag.stopped()) {
 *     doOnePiece();
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code stopped} is read and written only by the thread that holds the monitor.
 *
 * <p><b>Memory effects.</b> Actions before {@link #stop} happen-before actions after a {@link #stopped}
 * that returns true: an unlock happens-before every later lock of the same monitor.
 *
 * <p><b>Not promised:</b> that asking is free. Workers take turns; a volatile read costs them nothing.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class SynchronizedStopFlag implements StopFlag {
    @GuardedBy("this")
    private boolean stopped;

    /** Creates a flag that nobody has set. */
    public SynchronizedStopFlag() {}

    @Override
    public synchronized void stop() {
        stopped = true;
    }

    @Override
    public synchronized boolean stopped() { // who only asks needs the monitor too
        return stopped;
    }

    @Override
    public String toString() {
        return "SynchronizedStopFlag[stopped=" + stopped() + "]";
    }
}
