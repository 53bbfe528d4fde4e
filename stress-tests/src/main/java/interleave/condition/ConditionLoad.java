package interleave.condition;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;

/** A condition under load: does everyone who is called go on, whatever else happens at that moment? */
public final class ConditionLoad implements LoadSpec {
    private static final ConditionFactory NEW = Subject.factory(ConditionFactory.class);

    /** Created by the engine, by name. */
    public ConditionLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("an interrupt ends a wait", NO_EXCLUSION, () -> RacingSignals.forTheLock(NEW))
                        .whenStuck(LOST_ITEM),
                new Question("two take turns", LOST_WAKEUP, () -> new TakingTurns(NEW, 2)),
                new Question("a time-out races a signal", LOST_ITEM, () -> RacingSignals.withTimeOuts(NEW))
                        .whenStuck(LOST_ITEM),
                new Question("an interrupt races a signal", LOST_ITEM, () -> RacingSignals.withInterrupts(NEW))
                        .whenStuck(LOST_ITEM));
    }

    @Override
    public Round cost(int threads) {
        return new TakingTurns(NEW, threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        return PingPong.run(NEW) == PingPong.EXPECTED;
    }
}
