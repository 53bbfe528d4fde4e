package interleave.visibility;

/**
 * A stop flag in a volatile field: the compiler may not keep what it has read.
 *
 * <pre>{@code
 * StopFlag flag = new VolatileStopFlag();
 * while (!flag.stopped()) {
 *     doOnePiece();
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code stopped} changes at most once, from false to true.
 *
 * <p><b>Memory effects.</b> More than a stop flag needs: actions before {@link #stop} happen-before
 * actions after a {@link #stopped} that returns true.
 *
 * <p><b>Not promised:</b> how soon the worker sees it.
 *
 * <p>Rule: JLS 8.3.1.4 (volatile fields) and 17.4.5.
 */
public final class VolatileStopFlag implements StopFlag {
    private volatile boolean stopped; // volatile: else the loop that asks may ask only once

    /** Creates a flag that nobody has set. */
    public VolatileStopFlag() {}

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
        return "VolatileStopFlag[stopped=" + stopped + "]";
    }
}
