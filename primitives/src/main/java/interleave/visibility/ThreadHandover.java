package interleave.visibility;

/**
 * A handover by a thread of its own: what is given before it starts is seen by it, and what it did is seen
 * by who has waited for its end.
 *
 * <pre>{@code
 * Handover handover = new ThreadHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code given} is written before the carrier starts, {@code box} by the carrier alone.
 *
 * <p><b>Memory effects.</b> A call to {@code start} happens-before every action of the started thread, and all of those
 * happen-before the return of {@code join}. Two edges in a row, so giver before carrier before taker.
 *
 * <p><b>Not promised:</b> that waiting for the start is cheap: it spins, for {@code join} does not wait for a thread that has not
 * started.
 *
 * <p>Rule: JLS 17.4.5; {@link Thread#start}, {@link Thread#join()}.
 */
public final class ThreadHandover implements Handover {
    private final Thread carrier = Thread.ofVirtual().name("carrier").unstarted(this::carry);
    private int given;
    private int box;

    /** Creates a handover of nothing yet. */
    public ThreadHandover() {}

    @Override
    public void give(int value) {
        given = value;
        carrier.start(); // HB-1 ▶
    }

    private void carry() { // ◀ HB-1
        box = given;
    } // HB-2 ▶

    @Override
    public int take() throws InterruptedException {
        for (int spins = 0; carrier.getState() == Thread.State.NEW; spins++) {
            Spin.pauseInterruptibly(spins);
        }
        carrier.join(); // ◀ HB-2
        return box;
    }

    @Override
    public String toString() {
        return "ThreadHandover[carrier=" + carrier.getState() + "]";
    }
}
