package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.ScalingReport;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does a reader see how much more gets done, whether it should be so, and how sure that is? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScalingSectionTest {

    @Test
    void tells_the_speed_up_of_each_way_its_spread_and_how_many_bursts_count() {
        assertThat(told(ScalingSample.asExpected()))
                .anyMatch(line -> line.contains("primes · computing: numbers tried · bursts of 4 ms"))
                .anyMatch(
                        line -> line.matches(
                                " +a +plain +1\\.00 +1\\.93 +1\\.97 +1\\.91–1\\.95 +at least 1\\.80 with 2 ✓ +17/18, 17/18, 17/18"))
                .anyMatch(
                        line -> line.matches(
                                " +b +locked +0\\.98 +1\\.01 +1\\.00 +0\\.99–1\\.03 +at most 1\\.05 with 2 ✓ +17/18, 17/18, 17/18"));
    }

    @Test
    void says_that_the_shape_is_as_expected() {
        assertThat(told(ScalingSample.asExpected())).contains("  Shape: as expected in all of 4 places.");
    }

    @Test
    void says_what_is_not_as_expected_but_does_not_call_it_refuted() {
        List<ScalingReport> missed = List.of(ScalingSample.computing(1.42, 1.01));

        assertThat(told(missed)).contains("  Shape: missed: primes, plain, 2 workers: 1.42, should be at least 1.80.");
        assertThat(ScalingSample.lesson(missed).refutations()).isEmpty();
    }

    @Test
    void says_that_a_global_lock_which_lets_two_run_is_not_as_expected() {
        assertThat(told(List.of(ScalingSample.computing(1.93, 1.9))))
                .contains("  Shape: missed: primes, locked, 2 workers: 1.90, should be at most 1.05.");
    }

    @Test
    void does_not_judge_by_too_few_bursts() {
        assertThat(told(List.of(ScalingSample.disturbed())))
                .anyMatch(line -> line.matches(" +a +plain +\\? +at least 1\\.80 with 2 \\? +4/18"))
                .anyMatch(
                        line -> line.startsWith("  Shape: inconclusive: primes, plain, 2 workers: should be at least"));
    }

    @Test
    void says_once_what_could_not_be_measured_and_why() {
        assertThat(told(ScalingSample.asExpected()))
                .containsOnlyOnce("  Not measured: CPython: there is no python3 on the PATH.");
    }

    @Test
    void draws_a_panel_for_each_job_with_a_letter_for_each_way() {
        assertThat(ScalingPlot.lines(ScalingSample.asExpected()))
                .containsExactly(
                        "4 │                  4 │           ab",
                        "  │                    │",
                        "3 │                  3 │",
                        "  │                    │",
                        "2 │      a    a      2 │      ab",
                        "  │                    │",
                        "1 │ ab    b    b     1 │ ab",
                        "  │                    │",
                        "0 │────────────────  0 │────────────────",
                        "     1    2    4          1    2    4",
                        "   primes               requests");
    }

    @Test
    void draws_a_picture_that_any_browser_shows() {
        assertThat(ScalingChart.svg(ScalingSample.asExpected()))
                .startsWith("<svg")
                .contains("viewBox=\"0 0 730 320\"")
                .contains("translate(260,0)")
                .hasSizeLessThan(150_000);
    }

    @Test
    void says_nothing_of_a_lesson_that_is_not_about_that() {
        assertThat(told(List.of())).noneMatch(line -> line.contains("Shape"));
    }

    private static List<String> told(List<ScalingReport> reports) {
        return Printed.lines(ScalingSample.lesson(reports));
    }
}
