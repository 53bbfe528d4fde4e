package interleave.visibility;

/**
 * A handover by a volatile flag, which the taker reads until it is set.
 *
 * <pre>{@code
 * Handover handover = new VolatileHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} is written before {@code given} is, and read after.
 *
 * <p><b>Memory effects.</b> The write of {@code given} happens-before the read that sees it.
 *
 * <p><b>Not promised:</b> that waiting is cheap: it spins.
 *
 * <p>Rule: JLS 17.4.5.
 */
public final class VolatileHandover implements Handover {
    private int box;
    private volatile boolean given;

    /** Creates a handover of nothing yet. */
    public VolatileHandover() {}

    @Override
    public void give(int value) {
        box = value;
        given = true; // HB ▶
    }

    @Override
    public int take() throws InterruptedException {
        for (int spins = 0; !given; spins++) { // ◀ HB
            Spin.pauseInterruptibly(spins);
        }
        return box;
    }

    @Override
    public String toString() {
        return "VolatileHandover[given=" + given + "]";
    }
}
