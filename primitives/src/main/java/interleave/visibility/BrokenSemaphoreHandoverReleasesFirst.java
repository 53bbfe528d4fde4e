package interleave.visibility;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.MEMORY;

import interleave.semaphore.ParkingSemaphore;
import interleave.semaphore.Semaphore;
import interleave.support.Broken;

/** {@link SemaphoreHandover} that releases the permit before it fills the box. */
@Broken(
        defect = TOO_EARLY,
        symptom = "the taker gets the permit and looks into an empty box",
        twin = SemaphoreHandover.class,
        seenBy = MEMORY,
        ids = {"CWE-362", "CWE-696"})
public final class BrokenSemaphoreHandoverReleasesFirst implements Handover {
    private final Semaphore given = new ParkingSemaphore(0);
    private int box;

    /** Creates a handover of nothing yet. */
    public BrokenSemaphoreHandoverReleasesFirst() {}

    @Override
    public void give(int value) {
        given.release();
        box = value;
    }

    @Override
    public int take() throws InterruptedException {
        given.acquire();
        return box;
    }

    @Override
    public String toString() {
        return "BrokenSemaphoreHandoverReleasesFirst[" + given + "]";
    }
}
