package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does a reader see how rare each error is, what each judge is blind to, and what a repair costs? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {
    private static final List<String> COUNTER = Printed.lines(CounterSample.lesson());
    private static final List<String> TROUBLE = Printed.lines(TroubleSample.lesson());

    @Test
    void sets_the_misses_of_a_plain_loop_beside_what_each_judge_needed() {
        assertThat(Printed.block(COUNTER, "How hard is each to see?"))
                .anyMatch(line -> line.matches(" +variant +plain loop +interleavings +memory +load"))
                .anyMatch(line -> line.matches(" +BrokenCounterPlainIncrement +missed 97 of 100 +in 7 interleavings"
                        + " +1 in 43 samples +in 48,023 operations"));
    }

    @Test
    void calls_a_judge_blind_that_passed_a_broken_variant() {
        assertThat(Printed.block(COUNTER, "How hard is each to see?"))
                .anyMatch(line -> line.matches(" +BrokenCounterUnlockedRead +missed 97 of 100 +blind +1 in 43 .*"))
                .anyMatch(line -> line.endsWith("Blind to all of them: contract."));
    }

    @Test
    void does_not_call_a_judge_blind_that_did_not_look() {
        assertThat(Printed.block(TROUBLE, "How hard is each to see?"))
                .anyMatch(line -> line.matches(" +BrokenTransferTimesOut +not run +not asked +not judged +timed out"))
                .noneMatch(line -> line.contains("Blind to all"));
    }

    @Test
    void says_in_a_line_what_each_judge_cannot_see() {
        assertThat(Printed.block(COUNTER, "What each judge cannot see"))
                .anyMatch(line -> line.matches(" +contract \\(JUnit\\) +every other schedule"))
                .anyMatch(line -> line.matches(" +interleavings \\(Lincheck\\) +weak memory .*"))
                .anyMatch(line -> line.matches(" +memory \\(jcstress\\) +outcomes too rare .*"))
                .anyMatch(line -> line.matches(" +load \\(measured run\\) +whatever did not happen this time"));
    }

    @Test
    void sorts_the_costs_by_what_an_operation_costs_under_contention() {
        List<String> costs = Printed.block(COUNTER, "What the right ones cost");

        assertThat(costs.get(1)).matches(" +variant +ns alone +ns, 2 threads +min–max +least share +bursts kept");
        assertThat(costs.get(2)).matches(" +LongAdderCounter +11.0 +190.0 +30.0–1,234.5 +43 % +60, 58 of 60");
        assertThat(costs.get(9)).matches(" +SynchronizedCounter +4.0 +260.0 .*");
    }

    @Test
    void gives_no_figure_when_too_few_bursts_were_left() {
        assertThat(Printed.block(TROUBLE, "What the right ones cost"))
                .anyMatch(line -> line.matches(" +Mine +99.5 +90.0–110.0 +25 % +12 of 60"))
                .anyMatch(line -> line.matches(" +OrderedTransfer +12.3 +inconclusive +60, 4 of 60, 20"))
                .anyMatch(line -> line.matches(" +Disturbed +inconclusive +11 of 60"));
    }
}
