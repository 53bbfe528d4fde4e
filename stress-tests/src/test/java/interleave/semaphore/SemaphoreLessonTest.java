package interleave.semaphore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Verdict;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right semaphore and pool, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SemaphoreLessonTest extends BothWays {
    SemaphoreLessonTest() {
        super(new SemaphoreLesson());
    }

    @Test
    void waiting_with_if_leaves_fewer_permits_than_none() {
        Evidence.Trace trace = trace("BrokenMonitorSemaphoreWaitsWithIf");

        assertThat(trace.steps()).extracting(Evidence.Step::action).anyMatch(action -> action.contains("permits = -1"));
    }

    @Test
    void taking_in_two_steps_gives_the_only_permit_to_two() {
        Judgement judgement = judgement("BrokenParkingSemaphoreTakesInTwoSteps", Judge.MEMORY);
        Evidence.OutcomeTable table =
                (Evidence.OutcomeTable) judgement.evidence().getFirst();

        assertThat(table.outcomes())
                .filteredOn(outcome -> outcome.forbidden() && outcome.samples() > 0)
                .isNotEmpty();
    }

    @Test
    void a_notify_for_two_leaves_one_asleep_in_its_wait() {
        assertThat(judgement("BrokenMonitorSemaphoreNotifiesOne", Judge.CONTRACT)
                        .sentence())
                .contains("in vain", "BrokenMonitorSemaphoreNotifiesOne.java");
    }

    @Test
    void the_interleavings_judge_takes_notify_for_notify_all_but_not_signal_for_signal_all() {
        assertThat(judgement("BrokenMonitorSemaphoreNotifiesOne", Judge.INTERLEAVINGS)
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(judgement("BrokenLockSemaphoreSignalsOne", Judge.INTERLEAVINGS)
                        .verdict())
                .isEqualTo(Verdict.EXPOSED);
    }

    @Test
    void a_newcomer_is_seen_overtaking() {
        assertThat(judgement("BrokenFairSemaphoreBarges", Judge.CONTRACT).sentence())
                .contains("newcomer");
    }

    private Evidence.Trace trace(String variant) {
        return (Evidence.Trace)
                judgement(variant, Judge.INTERLEAVINGS).evidence().getFirst();
    }
}
