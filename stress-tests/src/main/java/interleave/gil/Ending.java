package interleave.gil;

import interleave.spec.Player;
import interleave.spec.ShownDefect;
import interleave.spec.StuckException;
import interleave.support.Defect;

/** Waits for players, some of whom may never come to an end; that shows a defect of its own, whatever a test is about. */
final class Ending {
    private Ending() {}

    /** Waits for the end of {@code player} and returns what it returned; if it is stuck, that shows {@code defect}. */
    static <T> T of(Player<T> player, Defect defect) throws Exception {
        try {
            return player.await();
        } catch (StuckException e) {
            throw new ShownDefect(defect, String.valueOf(e.getMessage()));
        }
    }
}
