package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.Claim;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.VariantReport;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does a reader see every verdict, and for an exposed variant the evidence that convinces? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VariantsTest {
    private static final String BROKEN = "BrokenCounterPlainIncrement";

    @Test
    void gives_every_variant_a_row_with_a_verdict_from_every_judge() {
        assertThat(Printed.lines(CounterSample.lesson()))
                .anyMatch(line -> line.matches(" +variant +contract +interleavings +memory +load"))
                .anyMatch(line -> line.matches(" +✗ +" + BROKEN + " +passed +EXPOSED +EXPOSED +EXPOSED"))
                .anyMatch(line -> line.matches(" +✓ +SynchronizedCounter( +passed){4}"));
        assertThat(Printed.lines(TroubleSample.lesson()))
                .anyMatch(line -> line.matches(" +! +BrokenTransferTimesOut( +not asked){2} +not judged +timed out"))
                .anyMatch(line -> line.matches(" +! +OrderedTransfer +EXPOSED( +not asked){2} +CRASHED"))
                .anyMatch(line -> line.matches(" +\\? +Mine +passed +not asked +not judged +not asked"));
    }

    @Test
    void says_of_a_broken_variant_what_a_user_sees_and_what_it_differs_from() {
        assertThat(details(BROKEN))
                .startsWith(
                        "  ✗ " + BROKEN + " · lost update · differs from SynchronizedCounter · CWE-366, VNA02-J",
                        "    two threads read the same count, both write count + 1, and one increment is lost")
                .contains("    load (measured run): two threads count: 48,023 increments, counted 45,001: 3,022 lost"
                        + " (in round 1)");
    }

    @Test
    void shows_each_step_in_the_column_of_its_thread_beside_its_source_line() {
        List<String> lines = details(BROKEN);

        assertThat(lines)
                .anyMatch(line -> line.matches(" +Thread 1 +│ Thread 2 +line"))
                .anyMatch(line -> line.matches(" +count ➜ 0 +│ +:24 +count\\+\\+;"))
                .anyMatch(line -> line.matches(" +│ +count ➜ 0 +:24 +count\\+\\+;"));
    }

    @Test
    void has_as_many_columns_as_there_are_threads_also_when_the_page_is_narrow() {
        List<String> lines = Printed.lines(new Style(60, false, true), console -> console.lessonEnds(stuck(6)));

        assertThat(columns(Printed.block(lines, "Alice"), "Alice")).containsExactly("Alice", "Bob", "Carol");
        assertThat(columns(Printed.block(lines, "Alice"), "step 3 "))
                .satisfies(columns -> assertThat(columns.get(0)).isEmpty())
                .satisfies(columns -> assertThat(columns.get(1)).isEmpty())
                .satisfies(columns -> assertThat(columns.get(2)).startsWith("step 3"));
    }

    @Test
    void leaves_out_the_middle_of_a_long_trace_and_says_how_much() {
        assertThat(Printed.lines(stuck(100)))
                .anyMatch(line -> line.contains("step 1 "))
                .anyMatch(line -> line.contains("… 76 more steps"))
                .anyMatch(line -> line.contains("step 100 "))
                .noneMatch(line -> line.contains("step 50 "));
    }

    @Test
    void marks_forbidden_outcomes_and_leaves_out_what_was_not_seen() {
        List<String> table = Printed.block(details(BROKEN), "memory (jcstress)");

        assertThat(table)
                .anyMatch(line -> line.matches(" +1 +120,000 × +one increment was lost +← forbidden"))
                .anyMatch(line -> line.matches(" +2 +5,040,000 × +both increments counted"))
                .noneMatch(line -> line.contains("both increments were lost"));
    }

    @Test
    void shows_who_holds_what_and_who_waits_for_whom() {
        assertThat(Printed.lines(TroubleSample.lesson()))
                .contains(
                        "      \"transfer-1\" BLOCKED, 12 ms of processor time used",
                        "        holds Account@1 since Transfer.java:10",
                        "        waits for Account@2, held by \"transfer-2\"",
                        "        │ at Transfer.run(Transfer.java:11)");
    }

    @Test
    void shows_figures_with_their_units_and_the_first_lines_of_a_text() {
        assertThat(Printed.lines(TroubleSample.lesson()))
                .anyMatch(line -> line.matches(" +processor time +1,234.6 +ms"))
                .anyMatch(line -> line.matches(" +threads +2"))
                .contains("        │ expected 1", "        │ … 2 more lines");
    }

    @Test
    void says_in_one_line_each_how_much_was_examined_of_the_right_ones() {
        assertThat(Printed.block(Printed.lines(CounterSample.lesson()), "Nothing wrong was seen in:"))
                .hasSize(9)
                .anyMatch(line -> line.matches(" +✓ +LockCounter +12 tests +3,012 interleavings +4,123,456 samples"
                        + " +9,876,543 operations"));
    }

    private static List<String> details(String variant) {
        return Printed.block(Printed.lines(CounterSample.lesson()), variant + " ·");
    }

    private static LessonReport stuck(int steps) {
        Judgement judgement = TroubleSample.longTrace(steps);
        var variant = new VariantReport("Stuck", new Claim.Right(), List.of(judgement), List.of("it is stuck"));
        return new LessonReport("transfer", "Why?", List.of(), List.of(variant), List.of(), List.of());
    }

    private static List<String> columns(List<String> block, String of) {
        String line =
                block.stream().filter(l -> l.contains(of)).findFirst().orElseThrow(() -> new AssertionError(block));
        return List.of(line.split("│", -1)).stream()
                .map(column -> column.strip().replaceAll(" {2}.*", "")) // the last one has the line beside it
                .toList();
    }
}
