package interleave.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.engine.Engine;
import interleave.engine.Listener;
import interleave.judge.Claim;
import interleave.judge.CostReport;
import interleave.judge.Evidence;
import interleave.judge.ExperimentReport;
import interleave.judge.Json;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.report.RunSchema;
import interleave.support.Judge;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both ways: every spec passes every right counter, and exposes every broken one by its declared symptom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1200)
class CounterLessonTest {
    private LessonReport report;

    @BeforeAll
    void run_the_lesson(@TempDir Path directory) throws Exception {
        report = new Engine(Budget.PROOF, directory, new Listener() {}).run(new CounterLesson());
    }

    @TestFactory
    Stream<DynamicTest> every_judge_passes_every_right_counter() {
        return variants(Claim.Right.class)
                .flatMap(variant -> variant.judgements().stream()
                        .map(judgement -> dynamicTest(
                                judgement.judge().label() + " passes " + variant.variant(),
                                () -> assertThat(judgement.verdict())
                                        .as(judgement.sentence())
                                        .isEqualTo(Verdict.PASSED))));
    }

    @TestFactory
    Stream<DynamicTest> every_judge_that_should_exposes_every_broken_counter_by_its_declared_defect() {
        return variants(Claim.Exposed.class).flatMap(variant -> {
            Claim.Exposed claim = (Claim.Exposed) variant.claim();
            return claim.seenBy().stream()
                    .map(judge -> dynamicTest(
                            judge.label() + " exposes " + variant.variant() + " by "
                                    + claim.defect().title(),
                            () -> {
                                Judgement judgement = variant.by(judge).orElseThrow();
                                assertThat(judgement.exposes(claim.defect()))
                                        .as(judgement.verdict() + ": " + judgement.sentence())
                                        .isTrue();
                            }));
        });
    }

    @Test
    void no_judgement_contradicts_a_claim() {
        assertThat(report.variants())
                .allSatisfy(v -> assertThat(v.refutations()).isEmpty());
    }

    @Test
    void every_judge_has_judged_every_counter() {
        assertThat(report.variants()).allSatisfy(variant -> {
            assertThat(variant.judgements()).extracting(Judgement::judge).containsExactly(Judge.values());
            assertThat(variant.judgements())
                    .extracting(Judgement::verdict)
                    .doesNotContain(Verdict.NOT_JUDGED, Verdict.TIMED_OUT, Verdict.CRASHED);
        });
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
        Judgement judgement =
                variant("BrokenCounterPlainIncrement").by(Judge.INTERLEAVINGS).orElseThrow();
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
        ExperimentReport interpreted = report.experiments().getFirst();

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
    void plain_loops_are_tried_on_every_broken_counter() {
        assertThat(report.loops()).hasSameSizeAs(variants(Claim.Exposed.class).toList());
        assertThat(report.loops()).allSatisfy(loop -> assertThat(loop.rounds()).isPositive());
    }

    @Test
    void plain_loops_do_not_see_what_is_wrong_with_resets() {
        assertThat(report.loops())
                .filteredOn(loop -> loop.variant().equals("BrokenAtomicLongCounterResetsInTwoSteps"))
                .allSatisfy(loop -> assertThat(loop.deviating()).isZero());
    }

    @Test
    void the_cost_of_every_right_counter_is_measured_alone_and_together() {
        long right = variants(Claim.Right.class).count();

        assertThat(report.costs()).hasSize((int) (2 * right));
        assertThat(report.costs()).extracting(CostReport::threads).contains(1).anyMatch(threads -> threads >= 2);
    }

    @Test
    void the_whole_report_fits_the_published_schema() {
        var run = new RunReport(RunReport.FORMAT, Machine.here(), List.of(report), report.refutations(), List.of(), 0);

        assertThat(RunSchema.complaints(Json.page(run))).isEmpty();
    }

    private Stream<VariantReport> variants(Class<? extends Claim> claim) {
        return report.variants().stream().filter(variant -> claim.isInstance(variant.claim()));
    }

    private VariantReport variant(String name) {
        return report.variants().stream()
                .filter(variant -> variant.variant().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Judgement> exposed(Judge judge) {
        return report.variants().stream()
                .flatMap(variant -> variant.by(judge).stream())
                .filter(judgement -> judgement.verdict() == Verdict.EXPOSED)
                .toList();
    }
}
