package interleave.queue;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right queue, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueLessonTest extends BothWays {
    QueueLessonTest() {
        super(new QueueLesson());
    }

    @Test
    void the_trace_of_check_then_act_ends_with_three_items_in_a_queue_for_two() {
        Judgement judgement = judgement("BrokenMonitorQueueChecksOutsideTheLock", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.results()).contains("offer(3) true").endsWith("afterwards size 3");
        assertThat(trace.steps())
                .as("the check stands before the monitor is entered")
                .extracting(Evidence.Step::action)
                .containsSubsequence("items.size(): 0", "enters the monitor");
    }

    @Test
    void the_trace_of_two_reports_ends_with_work_that_is_never_done() {
        Judgement judgement = judgement("BrokenMonitorQueueCountsDoneOutside", Judge.INTERLEAVINGS);

        assertThat(((Evidence.Trace) judgement.evidence().getFirst()).results()).endsWith("allDone false");
    }

    @Test
    void two_consumers_get_the_same_item_when_polling_takes_two_steps() {
        Judgement judgement = judgement("BrokenTwoConditionQueuePollsInTwoSteps", Judge.MEMORY);
        Evidence.OutcomeTable table =
                (Evidence.OutcomeTable) judgement.evidence().getFirst();

        assertThat(table.outcomes())
                .filteredOn(outcome -> outcome.samples() > 0)
                .extracting(Evidence.Outcome::result)
                .containsAnyOf("1, 1", "2, 2");
    }

    @Test
    void the_producer_who_was_not_woken_is_named_with_the_line_where_it_waits() {
        assertThat(judgement("BrokenMonitorQueueNotifiesOne", Judge.CONTRACT).sentence())
                .contains("\"producer\" is WAITING at BrokenMonitorQueueNotifiesOne.java:");
    }

    @Test
    void the_consumer_who_went_on_too_early_is_named() {
        assertThat(judgement("BrokenMonitorQueueWaitsWithIf", Judge.CONTRACT).sentence())
                .contains("should wait, but has ended");
    }

    @Test
    void no_judge_but_the_contract_sees_what_goes_wrong_without_any_race() {
        for (String variant :
                new String[] {"BrokenLifoQueueKeepsWhatItGave", "BrokenPriorityJoinableQueueShrinksFirst"}) {
            assertThat(report(variant).judgements())
                    .filteredOn(judgement -> judgement.judge() != Judge.CONTRACT)
                    .noneMatch(judgement -> judgement.defect() != null);
        }
    }
}
