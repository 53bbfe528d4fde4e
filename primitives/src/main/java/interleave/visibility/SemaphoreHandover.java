package interleave.visibility;

import interleave.semaphore.ParkingSemaphore;
import interleave.semaphore.Semaphore;

/**
 * A handover by a semaphore that has no permit until something is given.
 *
 * <pre>{@code
 * Handover handover = new SemaphoreHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} is written before the only release, and read after the only acquire.
 *
 * <p><b>Memory effects.</b> Actions before a release happen-before actions after the acquire that takes its permit.
 *
 * <p><b>Not promised:</b> a second taker: the permit is gone.
 *
 * <p>Rule: the memory effects of {@link Semaphore}.
 */
public final class SemaphoreHandover implements Handover {
    private final Semaphore given = new ParkingSemaphore(0);
    private int box;

    /** Creates a handover of nothing yet. */
    public SemaphoreHandover() {}

    @Override
    public void give(int value) {
        box = value;
        given.release(); // HB ▶ last: whoever gets the permit looks into the box
    }

    @Override
    public int take() throws InterruptedException {
        given.acquire(); // ◀ HB
        return box;
    }

    @Override
    public String toString() {
        return "SemaphoreHandover[" + given + "]";
    }
}
