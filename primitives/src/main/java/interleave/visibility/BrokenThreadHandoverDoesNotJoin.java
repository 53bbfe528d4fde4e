package interleave.visibility;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;

/** {@link ThreadHandover} that does not wait for the thread's end, only for its start. */
@Broken(
        defect = TOO_EARLY,
        symptom = "the taker looks into the box before the thread has put anything into it",
        twin = ThreadHandover.class,
        seenBy = MEMORY,
        ids = {"CWE-362", "VNA00-J"})
public final class BrokenThreadHandoverDoesNotJoin implements Handover {
    private final Thread carrier = Thread.ofVirtual().name("carrier").unstarted(this::carry);
    private int given;
    private int box;

    /** Creates a handover of nothing yet. */
    public BrokenThreadHandoverDoesNotJoin() {}

    @Override
    public void give(int value) {
        given = value;
        carrier.start();
    }

    private void carry() {
        box = given;
    }

    @Override
    public int take() throws InterruptedException {
        for (int spins = 0; carrier.getState() == Thread.State.NEW; spins++) {
            Spin.pauseInterruptibly(spins);
        }
        return box;
    }

    @Override
    public String toString() {
        return "BrokenThreadHandoverDoesNotJoin[carrier=" + carrier.getState() + "]";
    }
}
