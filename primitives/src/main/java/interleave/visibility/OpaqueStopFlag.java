package interleave.visibility;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A stop flag read and written in opaque mode: each access happens, and nothing else is promised.
 *
 * <pre>{@code
 * StopFlag flag = new OpaqueStopFlag();
 * while (!flag.stopped()) {
 *     doOnePiece();
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code stopped} changes at most once, from false to true, and each thread sees its
 * values in that order.
 *
 * <p><b>Memory effects.</b> None beyond the flag itself: what was written before {@link #stop} may still be
 * invisible to who has seen the flag. That is enough here, and too little for a {@link Board}.
 *
 * <p><b>Not promised:</b> any order with other variables; how soon the worker sees it ("eventually").
 *
 * <p>Rule: {@link VarHandle#getOpaque} ("in program order, but with no assurance of memory ordering effects
 * with respect to other threads").
 */
public final class OpaqueStopFlag implements StopFlag {
    private static final VarHandle STOPPED = stoppedHandle();

    @SuppressWarnings("UnusedVariable") // read and written through its VarHandle
    private boolean stopped;

    /** Creates a flag that nobody has set. */
    public OpaqueStopFlag() {}

    @Override
    public void stop() {
        STOPPED.setOpaque(this, true);
    }

    @Override
    public boolean stopped() {
        return (boolean) STOPPED.getOpaque(this); // opaque: read every time it is asked
    }

    @Override
    public String toString() {
        return "OpaqueStopFlag[stopped=" + stopped() + "]";
    }

    private static VarHandle stoppedHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(OpaqueStopFlag.class, "stopped", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
