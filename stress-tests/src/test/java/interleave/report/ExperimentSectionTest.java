package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.ExperimentReport;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does a reader see each round of the slides' experiment, and what it means? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExperimentSectionTest {

    @Test
    void tells_a_round_as_soon_as_it_is_over() {
        List<String> lines = Printed.lines(Printed.PLAIN, console -> {
            console.experimentsBegin("10 threads × 50,000 increments");
            console.experimentBegins("interpreted", 500_000, true);
            console.round(1, 381_229);
        });

        assertThat(lines).contains("1 The slide's experiment: 10 threads × 50,000 increments", "  ▶ interpreted");
        assertThat(lines.getLast()).matches(" +round +1 +obtained 381,229 +lost 118,771 +█+▌?");
    }

    @Test
    void draws_a_longer_bar_for_a_greater_loss() {
        List<String> lines = Printed.lines(Printed.PLAIN, console -> {
            console.experimentBegins("interpreted", 500_000, true);
            console.round(1, 400_000);
            console.round(2, 300_000);
            console.round(3, 499_999);
            console.round(4, 500_000);
        });
        List<Long> bars = lines.stream()
                .filter(line -> line.contains("round"))
                .map(line ->
                        line.chars().filter(sign -> sign == '█' || sign == '▌').count())
                .toList();

        assertThat(bars).containsExactly(5L, 10L, 1L, 0L);
        assertThat(lines.getLast()).endsWith("as expected");
    }

    @Test
    void tells_all_rounds_of_the_other_condition_in_one_line_with_equal_neighbours_folded() {
        assertThat(told(CounterSample.compiled()))
                .anyMatch(line -> line.strip().equals("100 rounds: 393,035 · 500,000 ×99"))
                .noneMatch(line -> line.contains("round   1"));
    }

    @Test
    void sums_up_how_often_updates_were_lost_and_says_why() {
        assertThat(told(CounterSample.interpreted()))
                .contains("    Lost updates in 10 of 10 rounds, 10 different results.")
                .anyMatch(line -> line.startsWith("    Why: a thread takes about a millisecond"));
    }

    @Test
    void does_not_speak_of_losses_when_there_was_too_much() {
        assertThat(told(new ExperimentReport(
                        "ten threads count", "doubled", "counted twice", 10, List.of(12L, 10L), true)))
                .anyMatch(line -> line.matches(" +round +1 +obtained 12 +2 too many .*"))
                .contains("    Wrong results in 1 of 2 rounds, 2 different results.");
    }

    @Test
    void says_so_when_every_round_gave_what_was_expected() {
        assertThat(told(new ExperimentReport("ten threads count", "lucky", "no overlap", 10, List.of(10L, 10L), false)))
                .contains("    2 rounds: 10 ×2", "    The expected 10 in all of 2 rounds.");
    }

    private static List<String> told(ExperimentReport report) {
        return Printed.lines(Printed.PLAIN, console -> {
            console.experimentBegins(report.condition(), report.expected(), report.show());
            for (int i = 0; i < report.rounds().size(); i++) {
                console.round(i + 1, report.rounds().get(i));
            }
            console.experimentEnds(report);
        });
    }
}
