package interleave.judged;

import interleave.judge.Cause;
import interleave.judge.Judgement;
import interleave.support.Judge;
import java.util.Optional;

/** What judges that let threads loose on each other say where only one of them can run at a time. */
final class OneCore {
    private OneCore() {}

    /** Why {@code judge} cannot judge on this machine, if it has one core. */
    static Optional<Judgement> objection(Judge judge) {
        if (Runtime.getRuntime().availableProcessors() >= 2) {
            return Optional.empty();
        }
        return Optional.of(Judgement.notJudged(
                judge, Cause.ENVIRONMENT, "this machine offers one core, so no two threads ever run at the same time"));
    }
}
