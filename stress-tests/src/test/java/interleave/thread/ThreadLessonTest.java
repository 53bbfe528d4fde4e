package interleave.thread;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Verdict;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right variant, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadLessonTest extends BothWays {
    ThreadLessonTest() {
        super(new ThreadLesson());
    }

    @Test
    void run_in_place_of_start_runs_in_the_callers_own_thread() {
        assertThat(judgement("BrokenFunctionStarterRuns", Judge.CONTRACT).sentence())
                .contains("the task ran in the caller's own thread");
    }

    @Test
    void a_time_out_taken_for_the_end_gives_a_sum_without_the_long_part() {
        assertThat(judgement("BrokenTimedJoinGathererTakesTimeoutForEnd", Judge.LOAD)
                        .sentence())
                .contains("1 and 2 are 3, but the sum was 2");
    }

    @Test
    void join_with_zero_waits_for_ever_in_java() {
        assertThat(judgement("BrokenMillisJoinerJoinsWithZero", Judge.CONTRACT).sentence())
                .contains("in vain")
                .contains("\"caller\" is WAITING");
    }

    @Test
    void a_thread_that_is_no_daemon_keeps_the_jvm_alive() {
        assertThat(judgement("BrokenDaemonBackgroundForgetsDaemon", Judge.CONTRACT)
                        .sentence())
                .contains("main has ended, and the JVM would have run for ever");
    }

    @Test
    void a_daemons_child_is_lost_when_the_jvm_ends() {
        assertThat(judgement("BrokenUserForegroundInheritsDaemon", Judge.CONTRACT)
                        .sentence())
                .contains("the JVM ended in the middle of the task");
    }

    @Test
    void nobody_sees_under_load_that_the_task_runs_in_the_wrong_thread() {
        assertThat(judgement("BrokenFunctionStarterRuns", Judge.LOAD).verdict()).isEqualTo(Verdict.PASSED);
    }
}
