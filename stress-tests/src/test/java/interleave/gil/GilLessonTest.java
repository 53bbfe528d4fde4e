package interleave.gil;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.ScalingReport;
import interleave.judge.Verdict;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right variant, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GilLessonTest extends BothWays {
    GilLessonTest() {
        super(new GilLesson());
    }

    @Test
    void without_forced_switching_the_holder_is_back_before_anybody_has_run() {
        assertThat(judgement("BrokenMonitorGlobalLockTakesItBack", Judge.CONTRACT)
                        .sentence())
                .contains("turns of the waiter when the holder had the lock again", "expected: <1> but was: <0>");
        assertThat(judgement("BrokenMonitorGlobalLockTakesItBack", Judge.INTERLEAVINGS)
                        .sentence())
                .contains("gaveWayToNobody true");
    }

    @Test
    void a_request_that_is_left_over_makes_the_next_holder_wait_for_nobody() {
        assertThat(judgement("BrokenMonitorGlobalLockKeepsTheRequest", Judge.CONTRACT)
                        .sentence())
                .contains("in vain", "BrokenMonitorGlobalLockKeepsTheRequest.java");
    }

    @Test
    void an_increment_is_lost_although_one_thread_runs_at_a_time() {
        var trace = (Evidence.Trace) judgement("BrokenOneBytecodeCounterSwitchesInside", Judge.INTERLEAVINGS)
                .evidence()
                .getFirst();

        assertThat(trace.results()).contains("get 1");
        assertThat(trace.steps()).extracting(Evidence.Step::action).anyMatch(action -> action.contains("checkpoint"));
    }

    @Test
    void no_other_judge_knows_what_an_interval_is() {
        assertThat(report("BrokenMonitorGlobalLockAsksAtOnce").judgements())
                .filteredOn(judgement -> judgement.judge() != Judge.CONTRACT)
                .allSatisfy(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.PASSED));
    }

    @Test
    void every_way_of_every_job_was_measured_or_says_why_not() {
        assertThat(report().scalings())
                .extracting(ScalingReport::job)
                .containsExactly("primes", "fingerprint", "requests");
        assertThat(report().scalings())
                .allSatisfy(job -> assertThat(job.curves()).hasSize(5).allSatisfy(curve -> {
                    if (curve.missing() == null) {
                        assertThat(curve.points()).hasSize(3);
                    } else {
                        assertThat(curve.way()).startsWith("CPython");
                        assertThat(curve.missing()).isNotBlank();
                    }
                }));
    }
}
