package interleave.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Verdict;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right barrier, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BarrierLessonTest extends BothWays {
    BarrierLessonTest() {
        super(new BarrierLesson());
    }

    @Test
    void a_lap_that_is_kept_lets_somebody_go_on_alone_in_the_second() {
        Evidence.Trace trace = (Evidence.Trace) judgement("BrokenMonitorBarrierKeepsTheLap", Judge.INTERLEAVINGS)
                .evidence()
                .getFirst();

        assertThat(trace.question()).isEqualTo("two laps");
        assertThat(trace.results()).contains("meet(2) alone");
    }

    @Test
    void parking_once_lets_somebody_go_on_alone_in_the_first_lap() {
        Evidence.Trace trace = (Evidence.Trace) judgement("BrokenParkingBarrierParksOnce", Judge.INTERLEAVINGS)
                .evidence()
                .getFirst();

        assertThat(trace.results()).contains("meet(1) alone");
    }

    @Test
    void waking_one_is_hidden_from_a_judge_that_wakes_all() {
        assertThat(judgement("BrokenMonitorBarrierWakesOne", Judge.INTERLEAVINGS)
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void two_parties_are_told_the_same_when_looking_and_counting_are_two_steps() {
        Evidence.OutcomeTable table =
                (Evidence.OutcomeTable) judgement("BrokenParkingBarrierLooksThenCounts", Judge.MEMORY)
                        .evidence()
                        .getFirst();

        assertThat(table.outcomes())
                .anyMatch(outcome -> outcome.forbidden()
                        && outcome.samples() > 0
                        && outcome.result().equals("1, 1"));
    }

    @Test
    void a_hang_names_who_waits_where() {
        assertThat(judgement("BrokenMonitorBarrierAsksTheNextLap", Judge.CONTRACT)
                        .sentence())
                .contains("\"first\" is WAITING at BrokenMonitorBarrierAsksTheNextLap.java");
    }
}
