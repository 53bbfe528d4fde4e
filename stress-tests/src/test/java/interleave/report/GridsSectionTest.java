package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.Cause;
import interleave.judge.Claim;
import interleave.judge.Effort;
import interleave.judge.GridReport;
import interleave.judge.Json;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.RunReport;
import interleave.judge.VariantReport;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does a reader see in every cell what was judged, and nothing that was not? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GridsSectionTest {
    private static final Claim UNSAFE = new Claim.Unsafe(Defect.NOT_ATOMIC, List.of(Judge.MEMORY));
    private static final Judgement PASSED =
            Judgement.passed(Judge.MEMORY, "nothing seen", new Effort(1_000, "samples"), List.of());
    private static final Judgement SEEN = Judgement.exposed(
            Judge.MEMORY, Defect.NOT_ATOMIC, "an element was lost", new Effort(10, "samples"), List.of());
    private static final Judgement SILENT = Judgement.notJudged(Judge.MEMORY, Cause.ENVIRONMENT, "one core");

    @Test
    void tells_safe_from_unsafe_in_every_cell() {
        assertThat(printed(cell(UNSAFE, SEEN), cell(new Claim.Right(), PASSED)))
                .anyMatch(line -> line.matches(" *lists +slides +in Java +ArrayList +Vector"))
                .anyMatch(line -> line.matches(" *L\\.append\\(x\\) +safe +add\\(x\\) +UNSAFE +safe"));
    }

    @Test
    void says_below_what_was_seen_where_it_is_not_safe_and_how_much_was_examined_where_it_is() {
        assertThat(printed(cell(UNSAFE, SEEN), cell(new Claim.Right(), PASSED)))
                .anyMatch(line -> line.contains("add(x) on it") && line.contains("an element was lost"))
                .anyMatch(line -> line.contains("1,000 samples") && line.contains("no proof"));
    }

    @Test
    void never_calls_safe_what_was_not_judged() {
        assertThat(printed(cell(new Claim.Right(), SILENT), cell(UNSAFE, SILENT)))
                .anyMatch(line -> line.matches(".*add\\(x\\) +not judged +not judged"));
    }

    @Test
    void marks_a_cell_that_is_not_as_declared_and_lists_it_as_refuted() {
        assertThat(printed(cell(UNSAFE, PASSED), cell(new Claim.Right(), SEEN)))
                .anyMatch(line -> line.matches(".*add\\(x\\) +! not seen +! not safe"))
                .anyMatch(line -> line.contains("! REFUTED add(x) on it: memory should expose it (not atomic)"))
                .anyMatch(line -> line.startsWith("Not as claimed: 0 of 2 cells as declared"));
    }

    @Test
    void counts_the_cells_in_the_last_line() {
        assertThat(printed(cell(UNSAFE, SEEN), cell(new Claim.Right(), PASSED)).getLast())
                .isEqualTo("As claimed: 2 cells as declared (1 safe, 1 not).");
    }

    @Test
    void is_left_out_if_there_are_no_tables() {
        assertThat(Printed.lines(CounterSample.lesson())).noneMatch(line -> line.contains("cell by cell"));
    }

    @Test
    void fits_the_published_schema_and_can_be_read_back() {
        LessonReport lesson = lesson(cell(UNSAFE, SEEN), cell(new Claim.Right(), PASSED));
        var run = new RunReport(
                RunReport.FORMAT, CounterSample.MACHINE, List.of(lesson), List.of(), List.of(), List.of(), 0);

        assertThat(RunSchema.complaints(Json.page(run))).isEmpty();
        assertThat(Json.read(Json.page(run), RunReport.class)).isEqualTo(run);
    }

    private static List<String> printed(VariantReport... cells) {
        return Printed.lines(lesson(cells));
    }

    private static LessonReport lesson(VariantReport... cells) {
        var row = new GridReport.Row("L.append(x)", "safe", "add(x)", List.of(cells));
        var grid = new GridReport("lists", List.of("ArrayList", "Vector"), List.of(row));
        return new LessonReport(
                "collections", "Which?", List.of(), List.of(), List.of(grid), List.of(), List.of(), List.of());
    }

    private static VariantReport cell(Claim claim, Judgement judgement) {
        return new VariantReport("add(x) on it", claim, List.of(judgement), claim.refutedBy(judgement));
    }
}
