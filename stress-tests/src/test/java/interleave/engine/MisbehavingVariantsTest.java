package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.counter.CounterLesson;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.support.Defect;
import interleave.support.Judge;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a judged program does, it gets the right verdict in bounded time, and the engine goes on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class MisbehavingVariantsTest {
    /** Short, so that programs which never end do not take long; for them only. */
    private static final Budget SHORT = new Budget(100, 100, 5_000, 4_000, true);

    /** For what only a race shows: it is over when it is seen, and on a busy machine that may take a while. */
    private static final Budget PATIENT = new Budget(10_000, 100, 10_000, 120_000, true);

    @TempDir
    private Path directory;

    @AfterEach
    void no_judged_jvm_is_left() {
        Stream<ProcessHandle> children = ProcessHandle.current().children();

        assertThat(children.filter(ProcessHandle::isAlive)
                        .filter(child -> child.info().commandLine().orElse("").contains("JudgedMain")))
                .isEmpty();
    }

    @Test
    void a_program_that_hangs_is_timed_out_and_told_what_it_waits_for() throws Exception {
        Judgement judgement = judge("HangsWhenRead", Judge.CONTRACT);

        assertThat(judgement.verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(judgement.sentence()).contains("did not end within 4.0 s", "is waiting");
        assertThat(stacks(judgement)).contains("HangsWhenRead.get(HangsWhenRead.java:");
    }

    @Test
    void a_program_that_spins_is_timed_out_and_told_that_it_spins() throws Exception {
        Judgement judgement = judge("SpinsForEver", Judge.CONTRACT);

        assertThat(judgement.verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(judgement.sentence()).contains("is spinning", "SpinsForEver.increment(SpinsForEver.java:");
    }

    @Test
    void a_deadlock_is_exposed_with_who_holds_what_and_who_waits_for_what() throws Exception {
        Judgement judgement = judge("Deadlocks", Judge.LOAD, PATIENT);

        assertThat(judgement.exposes(Defect.DEADLOCK)).as(judgement.sentence()).isTrue();
        assertThat(judgement.sentence())
                .contains("holds Object@", "since Deadlocks.java:", "waits for Object@", "held by \"incrementer\"");
        assertThat(stacks(judgement)).contains("Deadlocks.increment(Deadlocks.java:");
    }

    @Test
    void a_deadlock_is_exposed_as_an_interleaving_too() throws Exception {
        Judgement judgement = judge("Deadlocks", Judge.INTERLEAVINGS, Budget.LESSON);

        assertThat(judgement.exposes(Defect.DEADLOCK)).as(judgement.sentence()).isTrue();
        assertThat(judgement.evidence().getFirst()).isInstanceOf(Evidence.Trace.class);
    }

    @Test
    void an_exception_in_a_thread_that_nobody_looks_at_is_exposed() throws Exception {
        Judgement judgement = judge("ThrowsInAThread", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.exposes(Defect.EXCEPTION)).as(judgement.sentence()).isTrue();
        assertThat(judgement.sentence()).contains("\"child\" died of", "the child has failed");
    }

    @ParameterizedTest
    @EnumSource(Judge.class)
    void a_program_that_exits_has_crashed_whoever_judges_it(Judge judge) throws Exception {
        Judgement judgement = judge("CallsExit", judge, Budget.LESSON);

        assertThat(judgement.verdict()).as(judgement.sentence()).isEqualTo(Verdict.CRASHED);
        assertThat(judgement.sentence()).isEqualTo("the program called System.exit");
    }

    @Test
    void a_program_that_halts_the_jvm_has_crashed_even_with_exit_code_zero() throws Exception {
        Judgement judgement = judge("CallsHalt", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.verdict()).isEqualTo(Verdict.CRASHED);
        assertThat(judgement.sentence()).isEqualTo("the JVM ended with exit code 0 before the judge had spoken");
    }

    @Test
    void a_flood_of_output_is_counted_and_forgotten() throws Exception {
        Judgement judgement = judge("FloodsTheOutput", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.verdict()).as(judgement.sentence()).isEqualTo(Verdict.PASSED);
        Evidence.Text printed = (Evidence.Text) judgement.evidence().getLast();
        assertThat(printed.title()).matches("the program printed 1\\d{8} bytes, beginning with");
        assertThat(printed.text()).hasSizeLessThan(2_001);
    }

    @Test
    void an_endless_flood_past_the_kit_is_timed_out() throws Exception {
        Judgement judgement = judge("FloodsForEver", Judge.CONTRACT);

        assertThat(judgement.verdict()).as(judgement.sentence()).isEqualTo(Verdict.TIMED_OUT);
    }

    @Test
    void a_program_that_eats_memory_has_crashed() throws Exception {
        Judgement judgement = judge("EatsMemory", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.verdict()).as(judgement.sentence()).isEqualTo(Verdict.CRASHED);
        assertThat(judgement.sentence()).isEqualTo("the program used up the memory, 512 MiB of heap");
    }

    @Test
    void endless_recursion_is_exposed_as_the_exception_it_ends_in() throws Exception {
        Judgement judgement = judge("RecursesForEver", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.exposes(Defect.EXCEPTION)).as(judgement.sentence()).isTrue();
        assertThat(judgement.sentence()).contains("StackOverflowError");
    }

    @Test
    void a_thousand_threads_are_no_match_for_the_end_of_their_jvm() throws Exception {
        Judgement judgement = judge("StartsAThousandThreads", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.exposes(Defect.WRONG_RESULT))
                .as(judgement.sentence())
                .isTrue();
    }

    @Test
    void a_forged_verdict_is_not_believed() throws Exception {
        Judgement judgement = judge("ForgesAVerdict", Judge.CONTRACT, Budget.LESSON);

        assertThat(judgement.exposes(Defect.WRONG_RESULT))
                .as(judgement.sentence())
                .isTrue();
    }

    @Test
    void a_variant_that_takes_the_jvm_down_does_not_take_the_others_with_it() throws Exception {
        Variant right = Submissions.counter("RightInDefaultPackage", directory);
        List<Judgement> judgements = judging(Judge.CONTRACT, Budget.LESSON)
                .judge(List.of(
                        new Variant("first", right.className(), right.classPath(), right.claim()),
                        Submissions.counter("CallsHalt", directory),
                        new Variant("last", right.className(), right.classPath(), right.claim())));

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.PASSED, Verdict.CRASHED, Verdict.PASSED);
    }

    private Judgement judge(String submission, Judge judge) throws Exception {
        return judge(submission, judge, SHORT);
    }

    private Judgement judge(String submission, Judge judge, Budget budget) throws Exception {
        Variant variant = Submissions.counter(submission, directory);
        return judging(judge, budget).judge(List.of(variant)).getFirst();
    }

    private Judging judging(Judge judge, Budget budget) {
        return new Judging(new CounterLesson(), judge, budget, directory, variant -> {});
    }

    private static String stacks(Judgement judgement) {
        return judgement.evidence().stream()
                .filter(Evidence.Threads.class::isInstance)
                .map(Evidence.Threads.class::cast)
                .flatMap(threads -> threads.threads().stream())
                .flatMap(thread -> thread.stack().stream())
                .reduce("", (a, b) -> a + b + "\n");
    }
}
