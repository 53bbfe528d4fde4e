package interleave.counter;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.house.BothWays;
import interleave.judge.Claim;
import interleave.judge.CostReport;
import interleave.judge.Evidence;
import interleave.judge.ExperimentReport;
import interleave.judge.Judgement;
import interleave.support.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both ways: every spec passes every right counter, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterLessonTest extends BothWays {
    CounterLessonTest() {
        super(new CounterLesson());
    }

    @Test
    void interleavings_come_with_a_trace_of_both_threads_and_with_source_lines() {
        assertThat(exposed(Judge.INTERLEAVINGS)).isNotEmpty().allSatisfy(judgement -> {
            Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();
            assertThat(trace.threads()).containsExactly("Thread 1", "Thread 2");
            assertThat(trace.steps()).extracting(Evidence.Step::thread).contains(0, 1);
            assertThat(trace.steps())
                    .as("a line of the broken class, with its text")
                    .anySatisfy(step -> {
                        assertThat(step.file()).startsWith("Broken");
                        assertThat(step.line()).isPositive();
                        assertThat(step.source()).isNotBlank();
                    });
        });
    }

    @Test
    void the_trace_of_the_plain_increment_is_the_textbook_one() {
        Judgement judgement = judgement("BrokenCounterPlainIncrement", Judge.INTERLEAVINGS);
        Evidence.Trace trace = (Evidence.Trace) judgement.evidence().getFirst();

        assertThat(trace.steps().stream().filter(step -> "count++;".equals(step.source())))
                .as("both read 0, both write 1")
                .extracting(Evidence.Step::action)
                .containsExactly("count ➜ 0", "count ➜ 0", "count = 1", "count = 1");
        assertThat(trace.results()).isEqualTo("increment | increment | afterwards get 1");
    }

    @Test
    void memory_comes_with_a_table_in_which_a_forbidden_outcome_was_seen() {
        assertThat(exposed(Judge.MEMORY)).isNotEmpty().allSatisfy(judgement -> {
            Evidence.OutcomeTable table =
                    (Evidence.OutcomeTable) judgement.evidence().getFirst();
            assertThat(table.outcomes()).anyMatch(outcome -> outcome.forbidden() && outcome.samples() > 0);
        });
    }

    @Test
    void the_slides_experiment_loses_updates_differently_each_time_when_interpreted() {
        ExperimentReport interpreted = report().experiments().getFirst();

        assertThat(interpreted.rounds()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(interpreted.rounds()).as("nothing is counted twice").allMatch(obtained -> obtained <= 500_000);
        assertThat(interpreted.rounds().stream()
                        .filter(obtained -> obtained < 500_000)
                        .distinct()
                        .count())
                .as("different results in %s", interpreted.rounds())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void plain_loops_do_not_see_what_is_wrong_with_resets() {
        assertThat(report().loops())
                .filteredOn(loop -> loop.variant().equals("BrokenAtomicLongCounterResetsInTwoSteps"))
                .allSatisfy(loop -> assertThat(loop.deviating()).isZero());
    }

    @Test
    void the_cost_of_every_right_counter_is_measured_alone_and_together() {
        long right = variants(Claim.Right.class).count();

        assertThat(report().costs()).hasSize((int) (2 * right));
        assertThat(report().costs()).extracting(CostReport::threads).contains(1).anyMatch(threads -> threads >= 2);
    }
}
