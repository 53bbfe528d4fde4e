package interleave.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.engine.Engine;
import interleave.engine.Listener;
import interleave.judge.Claim;
import interleave.judge.Evidence;
import interleave.judge.Json;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.report.RunSchema;
import interleave.spec.Lesson;
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

/**
 * What holds for every lesson, both ways: its specs pass every right variant, and expose every broken one
 * by its declared symptom. A lesson's test adds what its evidence must show.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1800)
public abstract class BothWays {
    private final Lesson lesson;
    private LessonReport report;

    /** The test of {@code lesson}. */
    protected BothWays(Lesson lesson) {
        this.lesson = lesson;
    }

    @BeforeAll
    final void run_the_lesson(@TempDir Path directory) throws Exception {
        report = new Engine(Budget.PROOF, directory, new Listener() {}).run(lesson);
    }

    @TestFactory
    final Stream<DynamicTest> every_judge_passes_every_right_variant() {
        return variants(Claim.Right.class)
                .flatMap(variant -> variant.judgements().stream()
                        .map(judgement -> dynamicTest(
                                judgement.judge().label() + " passes " + variant.variant(),
                                () -> assertThat(judgement.verdict())
                                        .as(judgement.sentence())
                                        .isEqualTo(Verdict.PASSED))));
    }

    @TestFactory
    final Stream<DynamicTest> every_judge_that_should_exposes_every_broken_variant_by_its_declared_defect() {
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
    final void no_judgement_contradicts_a_claim() {
        assertThat(report.variants())
                .allSatisfy(v -> assertThat(v.refutations()).as(v.variant()).isEmpty());
    }

    @Test
    final void every_judge_of_its_topic_has_judged_every_variant() {
        assertThat(lesson.topics())
                .allSatisfy(topic -> assertThat(topic.variants()).allSatisfy(variant -> {
                    List<Judgement> judgements = report(variant.name()).judgements();
                    assertThat(judgements)
                            .extracting(Judgement::judge)
                            .containsExactlyInAnyOrderElementsOf(topic.specs().keySet());
                    assertThat(judgements)
                            .as(variant.name() + ": " + judgements)
                            .extracting(Judgement::verdict)
                            .doesNotContain(Verdict.NOT_JUDGED, Verdict.TIMED_OUT, Verdict.CRASHED);
                }));
    }

    @Test
    final void interleavings_come_with_traces_of_which_some_show_lines_of_the_source() {
        List<Evidence> traces = exposed(Judge.INTERLEAVINGS).stream()
                .map(judgement -> judgement.evidence().getFirst())
                .toList();
        assertThat(traces).allSatisfy(trace -> {
            assertThat(trace).isInstanceOf(Evidence.Trace.class);
            assertThat(((Evidence.Trace) trace).threads()).isNotEmpty(); // one is enough for a mistake without a race
            assertThat(((Evidence.Trace) trace).steps()).isNotEmpty();
        });
        if (!traces.isEmpty()) {
            assertThat(traces)
                    .as("what it takes two threads to show")
                    .anySatisfy(trace ->
                            assertThat(((Evidence.Trace) trace).threads()).hasSizeGreaterThanOrEqualTo(2));
            // a call that no other interrupts is told in one line, without its inside
            assertThat(traces)
                    .flatExtracting(trace -> ((Evidence.Trace) trace).steps())
                    .anySatisfy(step -> {
                        assertThat(step.line()).isPositive();
                        assertThat(step.source()).isNotBlank();
                    });
        }
    }

    @Test
    final void plain_loops_are_tried_on_every_broken_variant_that_can_be_put_under_load() {
        List<String> loaded = lesson.topics().stream()
                .filter(topic -> topic.specs().containsKey(Judge.LOAD))
                .flatMap(topic -> topic.variants().stream())
                .filter(variant -> variant.claim() instanceof Claim.Exposed)
                .map(interleave.judge.Variant::name)
                .toList();
        assertThat(report.loops()).extracting(loop -> loop.variant()).containsExactlyElementsOf(loaded);
        assertThat(report.loops()).allSatisfy(loop -> assertThat(loop.rounds()).isPositive());
    }

    @Test
    final void the_whole_report_fits_the_published_schema() {
        var run = new RunReport(
                RunReport.FORMAT, Machine.here(), List.of(report), report.refutations(), List.of(), List.of(), 0);

        assertThat(RunSchema.complaints(Json.page(run))).isEmpty();
    }

    /** What the run gave. */
    protected final LessonReport report() {
        return report;
    }

    /** What was said of the variant called {@code name}. */
    protected final VariantReport report(String name) {
        return report.variants().stream()
                .filter(variant -> variant.variant().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was said of " + name));
    }

    /** What {@code judge} said of the variant called {@code name}. */
    protected final Judgement judgement(String name, Judge judge) {
        return report(name).by(judge).orElseThrow(() -> new AssertionError(judge + " said nothing of " + name));
    }

    /** The variants of which this is claimed. */
    protected final Stream<VariantReport> variants(Class<? extends Claim> claim) {
        return report.variants().stream().filter(variant -> claim.isInstance(variant.claim()));
    }

    /** What {@code judge} said of those variants that it exposed. */
    protected final List<Judgement> exposed(Judge judge) {
        return report.variants().stream()
                .flatMap(variant -> variant.by(judge).stream())
                .filter(judgement -> judgement.verdict() == Verdict.EXPOSED)
                .toList();
    }
}
