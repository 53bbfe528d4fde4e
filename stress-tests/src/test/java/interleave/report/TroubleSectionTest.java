package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.Cause;
import interleave.judge.Claim;
import interleave.judge.ExperimentReport;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.VariantReport;
import interleave.support.Judge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: can a reader overlook that a claim was refuted, or that a judge did not judge? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleSectionTest {

    @Test
    void tells_which_claim_was_refuted_and_by_whom() {
        List<String> lines = Printed.lines(TroubleSample.lesson());

        assertThat(lines)
                .contains("  ! REFUTED BrokenTransferTimesOut: load should expose it (deadlock), but says: did not end"
                        + " within 10 s");
        assertThat(lines.getLast())
                .isEqualTo("Not as claimed: 1 of 2 broken variants exposed, 0 of 1 right ones hold,"
                        + " 0 of 1 submissions hold. The lines marked ! say why.");
    }

    @Test
    void tells_once_what_a_judge_did_not_judge_and_why() {
        assertThat(Printed.lines(TroubleSample.lesson()))
                .filteredOn(line -> line.contains("NOT JUDGED"))
                .containsExactly("  ? NOT JUDGED BrokenTransferTimesOut, Mine by memory (jcstress), because this"
                        + " machine cannot show it: this machine offers one core");
    }

    @Test
    void names_all_at_once_when_a_judge_judged_none() {
        Judgement silent = Judgement.notJudged(Judge.MEMORY, Cause.TOOL, "jcstress took no sample");
        VariantReport right = report("A", new Claim.Right(), silent);
        VariantReport other = report("B", new Claim.Right(), silent);

        List<String> lines = Printed.lines(lesson(List.of(), right, other));

        assertThat(lines)
                .contains("  ? NOT JUDGED every variant by memory (jcstress), because the tool failed or examined"
                        + " nothing: jcstress took no sample")
                .endsWith("As far as it was judged: 0 of 2 right ones hold. Undecided: A, B.");
    }

    @Test
    void never_says_that_a_variant_holds_which_nobody_examined() {
        assertThat(Printed.lines(lesson(List.of(), report("A", new Claim.Right())))
                        .getLast())
                .isEqualTo("As far as it was judged: 0 of 1 right ones hold. Undecided: A.");
        assertThat(Printed.lines(lesson(List.of())).getLast()).isEqualTo("Nothing was judged.");
    }

    @Test
    void calls_an_experiment_refuted_that_did_not_show_what_it_is_there_to_show() {
        var lucky = new ExperimentReport("ten threads count", "interpreted", "overlap", 10, List.of(10L, 10L), true);

        List<String> lines = Printed.lines(lesson(List.of(lucky), CounterSample.right("LockCounter")));
        assertThat(String.join(" ", lines).replaceAll(" +", " "))
                .contains(
                        "! REFUTED the experiment (interpreted) gave what it should in all of 2 rounds, and so did not"
                                + " show what it is there to show");
        assertThat(lines).endsWith("Not as claimed: 1 right one holds. The lines marked ! say why.");
    }

    @Test
    void is_silent_when_all_went_as_claimed() {
        assertThat(Printed.lines(CounterSample.lesson()))
                .noneMatch(line -> line.contains("REFUTED") || line.contains("NOT JUDGED"))
                .endsWith("As claimed: 8 broken variants exposed, 8 right ones hold.");
    }

    private static VariantReport report(String name, Claim claim, Judgement... judgements) {
        return TroubleSample.report(name, claim, judgements);
    }

    private static LessonReport lesson(List<ExperimentReport> experiments, VariantReport... variants) {
        return new LessonReport("slug", "Why?", experiments, Stream.of(variants).toList(), List.of(), List.of());
    }
}
