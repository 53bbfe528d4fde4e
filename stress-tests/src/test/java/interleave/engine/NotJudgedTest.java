package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.counter.CounterLesson;
import interleave.judge.Cause;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judge.Verdict;
import interleave.judged.Budget;
import interleave.nothing.FailingLesson;
import interleave.nothing.NothingLesson;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A judge that did not really look never says that a variant passed, nor that it was exposed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class NotJudgedTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"CONTRACT, tests", "INTERLEAVINGS, interleavings", "MEMORY, samples", "LOAD, rounds"})
    void a_judge_that_examined_nothing_says_so(Judge judge, String unit) throws Exception {
        Judgement judgement = judge(new NothingLesson(), judge);

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(judgement.cause()).isEqualTo(Cause.TOOL);
        assertThat(judgement.sentence()).isEqualTo("examined no " + unit + ", so it can say nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRACT, this spec is broken",
        "INTERLEAVINGS, Fails",
        "MEMORY, the judge itself failed",
        "LOAD, the judge itself failed"
    })
    void a_judge_that_fails_says_so(Judge judge, String reason) throws Exception {
        Judgement judgement = judge(new FailingLesson(), judge);

        assertThat(judgement.verdict()).as(judgement.sentence()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(judgement.cause()).isEqualTo(Cause.TOOL);
        assertThat(judgement.sentence()).contains(reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERLEAVINGS", "MEMORY", "LOAD"})
    void a_judge_that_should_ask_what_its_spec_does_not_know_says_so(Judge judge) throws Exception {
        Lesson lesson = new CounterLesson();
        Variant all = lesson.variants().getLast();
        var some = new Variant(
                all.name(), all.className(), all.classPath(), all.claim(), Map.of(judge, List.of("no such question")));

        Judgement judgement = judge(lesson, judge, some);

        assertThat(judgement.verdict()).as(judgement.sentence()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(judgement.sentence()).startsWith("the spec has no question \"no such question\"; it has: ");
    }

    private Judgement judge(Lesson lesson, Judge judge) throws Exception {
        return judge(lesson, judge, lesson.variants().getFirst());
    }

    private Judgement judge(Lesson lesson, Judge judge, Variant variant) throws Exception {
        return new Judging(lesson, judge, Budget.LESSON, directory, judged -> {})
                .judge(List.of(variant))
                .getFirst();
    }
}
