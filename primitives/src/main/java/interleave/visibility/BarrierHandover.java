package interleave.visibility;

import interleave.barrier.Barrier;
import interleave.barrier.MonitorBarrier;
import java.util.concurrent.BrokenBarrierException;

/**
 * A handover by a barrier for two: who comes first waits for the other.
 *
 * <pre>{@code
 * Handover handover = new BarrierHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} is written before the giver arrives, and read after both have.
 *
 * <p><b>Memory effects.</b> Actions before an await happen-before actions after the await of any other party, in the same lap.
 *
 * <p><b>Not promised:</b> that giving does not wait: the giver waits for the taker. If one of them is interrupted, the barrier is
 * broken for the other.
 *
 * <p>Rule: the memory effects of {@link Barrier}.
 */
public final class BarrierHandover implements Handover {
    private final Barrier both = new MonitorBarrier(2, null);
    private int box;

    /** Creates a handover of nothing yet. */
    public BarrierHandover() {}

    @Override
    public void give(int value) throws InterruptedException {
        box = value;
        meet(); // HB ▶
    }

    @Override
    public int take() throws InterruptedException {
        meet(); // ◀ HB
        return box;
    }

    private void meet() throws InterruptedException {
        try {
            both.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("the other was interrupted, so nothing is handed over", e);
        }
    }

    @Override
    public String toString() {
        return "BarrierHandover[" + both + "]";
    }
}
