package interleave.lock;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.support.Judge;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right lock, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockLessonTest extends BothWays {
    LockLessonTest() {
        super(new LockLesson());
    }

    @Test
    void the_deadlock_is_told_as_who_holds_what_since_which_line_and_who_waits_for_whom() {
        Judgement judgement = judgement("BrokenOrderedAccountsLocksPayerFirst", Judge.LOAD);

        assertThat(judgement.sentence())
                .containsPattern("\"teller 1\" holds account 0 since BrokenOrderedAccountsLocksPayerFirst.java:\\d+"
                        + " and waits for account 1, held by \"teller 2\"")
                .containsPattern("\"teller 2\" holds account 1 since BrokenOrderedAccountsLocksPayerFirst.java:\\d+"
                        + " and waits for account 0, held by \"teller 1\"");
    }

    @Test
    void a_circle_of_one_is_a_circle() {
        assertThat(judgement("BrokenOrderedAccountsLocksOneTwice", Judge.LOAD).sentence())
                .containsPattern("\"(teller \\d)\" holds account (\\d) .* and waits for account \\2, held by \"\\1\"");
    }

    @Test
    void two_who_test_before_they_set_are_both_in() {
        Evidence.OutcomeTable table =
                (Evidence.OutcomeTable) judgement("BrokenTestAndSetLockTestsThenSets", Judge.MEMORY)
                        .evidence()
                        .getFirst();

        assertThat(table.outcomes()).anyMatch(outcome -> outcome.forbidden() && outcome.samples() > 0);
    }

    @Test
    void the_trace_of_two_equal_tickets_shows_the_number_read_twice_before_it_is_turned() {
        Evidence.Trace trace = (Evidence.Trace) judgement("BrokenTicketLockDrawsInTwoSteps", Judge.INTERLEAVINGS)
                .evidence()
                .getFirst();

        assertThat(trace.steps().stream().map(step -> String.valueOf(step.source())))
                .containsSubsequence("long ticket = drawn.get();", "drawn.set(ticket + 1);");
        assertThat(trace.results()).contains("IllegalMonitorStateException");
    }

    @Test
    void a_lost_wake_up_leaves_a_thread_asleep_in_the_broken_lock() {
        Map<String, Judge> seenBy = Map.of(
                "BrokenParkingLockLooksTooEarly", Judge.LOAD, "BrokenParkingLockUnlocksWithoutFence", Judge.MEMORY);
        seenBy.forEach((broken, judge) -> {
            Evidence.Threads threads =
                    (Evidence.Threads) judgement(broken, judge).evidence().getFirst();

            assertThat(threads.threads())
                    .as(broken)
                    .anySatisfy(thread -> assertThat(thread.stack()).anyMatch(frame -> frame.contains(broken)));
        });
    }
}
