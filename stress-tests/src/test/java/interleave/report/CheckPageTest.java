package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.Claim;
import interleave.judge.Effort;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.RunReport;
import interleave.judge.Submission;
import interleave.judge.VariantReport;
import interleave.support.Defect;
import interleave.support.Judge;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does the first line of a check say what all judges together have found? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPageTest {
    private static final Effort SOME = new Effort(10, "tests");

    @Test
    void the_defect_that_most_judges_saw_is_named() {
        assertThat(page(
                        exposed(Judge.CONTRACT, Defect.WRONG_RESULT),
                        exposed(Judge.MEMORY, Defect.NO_EXCLUSION),
                        exposed(Judge.LOAD, Defect.NO_EXCLUSION)))
                .contains("✗ Mine (Mine.java) is wrong: no exclusion. That is, more threads were in one place");
    }

    @Test
    void of_defects_with_as_many_votes_the_one_that_says_most_is_named() {
        assertThat(page(exposed(Judge.CONTRACT, Defect.WRONG_RESULT), exposed(Judge.LOAD, Defect.DEADLOCK)))
                .contains("✗ Mine (Mine.java) is wrong: deadlock.");
        assertThat(page(exposed(Judge.CONTRACT, Defect.DEADLOCK), exposed(Judge.LOAD, Defect.LOST_WAKEUP)))
                .contains("✗ Mine (Mine.java) is wrong: lost wake-up.");
    }

    @Test
    void a_defect_weighs_more_than_a_crash_and_a_crash_more_than_a_time_out() {
        Judgement crashed = Judgement.crashed(Judge.MEMORY, "the program called System.exit", List.of());
        Judgement timedOut = Judgement.timedOut(Judge.LOAD, "did not end within 30 s", List.of());

        assertThat(page(exposed(Judge.CONTRACT, Defect.LEAK), crashed, timedOut))
                .contains("is wrong: leak.");
        assertThat(page(crashed, timedOut))
                .contains("✗ Mine (Mine.java) took its whole JVM down: the program called System.exit.");
        assertThat(page(timedOut)).contains("✗ Mine (Mine.java) did not come to an end.");
    }

    @Test
    void nothing_seen_is_never_called_correct() {
        assertThat(page(passed(Judge.CONTRACT)))
                .contains("✓ Nothing wrong was seen in Mine (Mine.java).")
                .contains("does not mean \"correct\"");
        assertThat(page(passed(Judge.CONTRACT), TroubleSample.notJudged()))
                .contains("? Nothing wrong was seen in Mine (Mine.java), but not all judges could look.");
    }

    @Test
    void the_other_topics_are_named() {
        assertThat(page(passed(Judge.CONTRACT)))
                .contains("Judged as \"locks\". Of the same contract there is also: --topic \"fair locks\"");
    }

    @Test
    void what_the_program_printed_is_shown_once() {
        Evidence printed = new Evidence.Text("the program printed 6 bytes, beginning with", "hello");
        String page =
                page(passed(Judge.CONTRACT).with(printed), passed(Judge.LOAD).with(printed));

        assertThat(page.split("the program printed", -1)).hasSize(2);
    }

    private static Judgement passed(Judge judge) {
        return Judgement.passed(judge, "nothing wrong in 10 tests", SOME, List.of());
    }

    private static Judgement exposed(Judge judge, Defect defect) {
        return Judgement.exposed(judge, defect, "seen", SOME, List.of());
    }

    private static String page(Judgement... judgements) {
        var report = new VariantReport(
                "Mine",
                new Claim.None(),
                List.of(judgements),
                List.of(),
                new Submission("Mine.java", "Mine", "locks", List.of("fair locks")));
        var lesson = new LessonReport("lock", "Who?", List.of(), List.of(report), List.of(), List.of());
        var run = new RunReport(
                RunReport.FORMAT, CounterSample.MACHINE, List.of(lesson), List.of(), List.of(), List.of(), 0);
        var bytes = new ByteArrayOutputStream();
        new CheckPage(new PrintStream(bytes, true, StandardCharsets.UTF_8), new Style(200, false, true)).print(run);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
