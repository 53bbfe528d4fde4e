package interleave.condition;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right condition and mailbox, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionLessonTest extends BothWays {
    ConditionLessonTest() {
        super(new ConditionLesson());
    }

    @Test
    void the_trace_of_the_lost_signal_shows_it_between_the_release_and_the_queue() {
        Judgement judgement = judgement("BrokenLatchConditionQueuesTooLate", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(judgement.sentence()).contains("no thread can go on");
        assertThat(trace.steps()).extracting(Evidence.Step::action).anyMatch(action -> action.contains("addLast"));
    }

    @Test
    void the_trace_of_the_race_that_is_ignored_ends_with_a_signal_that_woke_nobody() {
        Judgement judgement = judgement("BrokenLockConditionIgnoresTheRace", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.results()).contains("afterwards woken 0");
    }

    @Test
    void with_if_the_second_taker_finds_the_box_empty() {
        Judgement judgement = judgement("BrokenTwoConditionsMailboxWaitsWithIf", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.results()).contains("NoSuchElementException");
    }

    @Test
    void a_lost_signal_under_load_leaves_them_all_waiting() {
        assertThat(judgement("BrokenLatchConditionPrefersInterrupt", Judge.LOAD).sentence())
                .contains("an interrupt ", "nobody is left to wake them");
    }
}
