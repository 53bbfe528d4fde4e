package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.ComparedFigures;
import interleave.judge.ComparedFigures.Idle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is read from figures, and what is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeaningTest {
    @Test
    void whose_median_is_half_the_time_between_two_looks_sleeps_through_the_other_half() {
        assertThat(meaning(ComparisonSample.SLEEPER))
                .startsWith("sleeps half its interval before it notices: median 505 ms; it looks every 1.01 s");
    }

    @Test
    void who_looks_now_and_then_but_notices_at_another_time_is_not_said_to_follow_the_theory() {
        assertThat(meaning(ComparisonSample.figures(9_000, 5, new Idle(5, 0.01, 100))))
                .startsWith("sleeps and looks: median 9.00 ms; it looks every 10.0 ms");
    }

    @Test
    void who_keeps_a_core_busy_while_nothing_comes_spins() {
        assertThat(meaning(ComparisonSample.SPINNER))
                .isEqualTo("spins: notices at once (median 900 ns), and burns 98 % of a core also when there is nothing"
                        + " to do.");
    }

    @Test
    void who_neither_wakes_up_nor_works_sleeps_until_it_is_woken() {
        assertThat(meaning(ComparisonSample.TOLD))
                .isEqualTo("sleeps until it is woken: costs nothing while there is nothing to do, median 12.0 µs.");
    }

    @Test
    void where_nobody_waits_the_cost_is_told() {
        assertThat(meaning(ComparisonSample.COUNTER)).startsWith("nobody ever waits in it: 321 ns of processor time");
    }

    @Test
    void a_thread_that_gets_little_is_told() {
        assertThat(meaning(ComparisonSample.UNFAIR)).contains("one thread gets only 10 % of its fair share");
        assertThat(meaning(ComparisonSample.TOLD)).doesNotContain("fair share");
    }

    @Test
    void too_few_undisturbed_rounds_are_told() {
        assertThat(meaning(ComparisonSample.DISTURBED))
                .endsWith("inconclusive: other programs kept the cores busy in 3 of 5 rounds.");
    }

    private static String meaning(ComparedFigures figures) {
        return Meaning.of(figures, "item");
    }
}
