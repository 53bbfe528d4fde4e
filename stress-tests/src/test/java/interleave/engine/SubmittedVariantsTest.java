package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.counter.CounterLesson;
import interleave.judge.Cause;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.support.Defect;
import interleave.support.Judge;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specs judge counters that nobody has seen when they were written, by what they do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class SubmittedVariantsTest {
    @TempDir
    private Path directory;

    @Test
    void a_right_counter_in_a_source_file_passes_every_judge() throws Exception {
        VariantReport report = judge("RightInDefaultPackage");

        assertThat(report.judgements())
                .allSatisfy(j -> assertThat(j.verdict()).as(j.sentence()).isEqualTo(Verdict.PASSED));
        assertThat(report.refutations()).isEmpty();
    }

    @Test
    void a_counter_without_a_lock_in_a_source_file_is_exposed_by_its_lost_updates() throws Exception {
        VariantReport report = judge("WrongWithoutLock");

        assertThat(report.by(Judge.CONTRACT).orElseThrow().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.by(Judge.INTERLEAVINGS).orElseThrow().exposes(Defect.LOST_UPDATE))
                .isTrue();
        assertThat(report.refutations()).isNotEmpty();
    }

    /** Each test of the contract has a counter that only a wrong result in this very place gives away. */
    @ParameterizedTest
    @CsvSource({
        "StartsAtOne, starts at zero",
        "ReadingCounts, is not changed by reading",
        "ForgetsToReset, counts from zero after a reset",
        "ResetReturnsZero, returns the count when reset",
        "SharedByAll, is independent of other counters",
        "CountsPerThread, counts the increments of all threads"
    })
    void the_contract_exposes_a_counter_that_breaks_it(String submission, String test) throws Exception {
        Variant variant = Submissions.counter(submission, directory);

        Judgement judgement = contract(variant);

        assertThat(judgement.exposes(Defect.WRONG_RESULT))
                .as(judgement.sentence())
                .isTrue();
        Evidence.Text failed = (Evidence.Text) judgement.evidence().getFirst();
        assertThat(failed.text().lines()).anyMatch(line -> line.startsWith(test + ": expected: <"));
    }

    @Test
    void a_submission_is_judged_itself_even_if_the_kit_has_a_class_of_its_name() throws Exception {
        Judgement judgement = contract(Submissions.counter("SynchronizedCounter", directory));

        assertThat(judgement.exposes(Defect.WRONG_RESULT))
                .as(judgement.sentence())
                .isTrue();
    }

    @Test
    void a_class_that_does_not_implement_the_contract_is_told_so() throws Exception {
        Judgement judgement = contract(Submissions.counter("NoCounter", directory));

        assertThat(judgement.cause()).isEqualTo(Cause.SUBJECT);
        assertThat(judgement.sentence())
                .isEqualTo(
                        "NoCounter does not implement interleave.counter.Counter. Add \"implements Counter\" to it.");
    }

    @Test
    void a_class_without_the_constructor_is_told_which_to_add() throws Exception {
        Judgement judgement = contract(Submissions.counter("NeedsAnArgument", directory));

        assertThat(judgement.cause()).isEqualTo(Cause.SUBJECT);
        assertThat(judgement.sentence()).isEqualTo("NeedsAnArgument has no constructor NeedsAnArgument(). Add one.");
    }

    private VariantReport judge(String submission) throws Exception {
        Variant variant = Submissions.counter(submission, directory);
        var engine = new Engine(Budget.LESSON, directory, new Listener() {});
        return engine.judge(new CounterLesson(), List.of(variant)).getFirst();
    }

    private Judgement contract(Variant variant) throws Exception {
        return new Judging(new CounterLesson(), Judge.CONTRACT, Budget.LESSON, directory, judged -> {})
                .judge(List.of(variant))
                .getFirst();
    }
}
