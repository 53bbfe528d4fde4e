package interleave.engine;

import interleave.judge.Cause;
import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.judged.Message;
import interleave.judged.Request;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One judge, many variants. The kit's own share a JVM as long as all goes well; a variant that takes the
 * JVM down gets its verdict, and the rest go on in a new one. A stranger has a JVM to itself.
 */
final class Judging {
    /** How much longer than a variant's deadline the engine waits: the watchdog inside should speak first. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Lesson lesson;
    private final Judge judge;
    private final Budget budget;
    private final Path directory;
    private final Consumer<Variant> whenJudged;

    Judging(Lesson lesson, Judge judge, Budget budget, Path directory, Consumer<Variant> whenJudged) {
        this.lesson = lesson;
        this.judge = judge;
        this.budget = budget;
        this.directory = directory;
        this.whenJudged = whenJudged;
    }

    /** A judgement on each of {@code variants}, in their order. */
    List<Judgement> judge(List<Variant> variants) throws IOException, InterruptedException {
        List<Judgement> judgements = new ArrayList<>();
        while (judgements.size() < variants.size()) {
            List<Variant> rest = variants.subList(judgements.size(), variants.size());
            judgements.addAll(judgeInOneJvm(batch(rest)));
        }
        return judgements;
    }

    private static List<Variant> batch(List<Variant> rest) {
        if (rest.getFirst().submitted()) {
            return rest.subList(0, 1);
        }
        return rest.stream().takeWhile(variant -> !variant.submitted()).toList();
    }

    /** Judgements on the first of {@code batch}, at least one. */
    private List<Judgement> judgeInOneJvm(List<Variant> batch) throws IOException, InterruptedException {
        var collected = new Collected(batch);
        var task = new Request.Examine(judge);
        Request request = Requests.of(lesson, task, batch, budget);
        Duration silence = Duration.ofMillis(budget.deadlineMillis()).plus(GRACE);
        try (var jvm = JudgedJvm.start(request, JvmFlags.of(task, lesson), directory)) {
            JudgedJvm.End end = jvm.await(silence, collected);
            collected.endedBy(end);
        }
        return collected.judgements;
    }

    /** What has come of a batch so far. */
    private final class Collected implements Consumer<Message> {
        private final List<Variant> batch;
        private final List<Judgement> judgements = new ArrayList<>();
        private @Nullable Variant current;

        Collected(List<Variant> batch) {
            this.batch = batch;
        }

        @Override
        public void accept(Message message) {
            switch (message) {
                case Message.Begun begun -> current = batch.get(begun.index());
                case Message.Judged judged -> add(judged.judgement());
                default -> {} // of no interest here
            }
        }

        private void add(Judgement judgement) {
            whenJudged.accept(batch.get(judgements.size()));
            judgements.add(judgement);
            current = null;
        }

        /** Draws the conclusion if the JVM ended before it had judged what it was judging. */
        void endedBy(JudgedJvm.End end) {
            if (current != null) {
                add(Endings.judgement(judge, end));
            } else if (judgements.isEmpty()) {
                while (judgements.size() < batch.size()) { // it would not start for the others either
                    add(Endings.notStarted(judge, end));
                }
            }
        }
    }

    /** What the end of a judged JVM says of the variant it was judging. */
    private static final class Endings {
        static Judgement judgement(Judge judge, JudgedJvm.End end) {
            List<Evidence> lastWords =
                    end.output().isEmpty() ? List.of() : List.of(new Evidence.Text("its last words", end.output()));
            if (end.silent()) {
                return Judgement.timedOut(judge, "the JVM did not even answer its watchdog, and was killed", lastWords);
            }
            if (end.output().contains("java.lang.OutOfMemoryError")) {
                return Judgement.crashed(
                        judge, "the program used up the memory, " + JvmFlags.HEAP_MIB + " MiB of heap", lastWords);
            }
            if (end.exitCode() == 4 && end.output().contains("at interleave.judged.")) {
                Judgement failed =
                        Judgement.notJudged(judge, Cause.TOOL, "the judge itself failed: " + firstLine(end.output()));
                return failed.with(lastWords.getFirst());
            }
            String how = end.exitCode() > 128 && end.exitCode() < 160
                    ? "was killed by signal " + (end.exitCode() - 128)
                    : "ended with exit code " + end.exitCode();
            return Judgement.crashed(judge, "the JVM " + how + " before the judge had spoken", lastWords);
        }

        static Judgement notStarted(Judge judge, JudgedJvm.End end) {
            String said = end.output().isEmpty() ? "exit code " + end.exitCode() : firstLine(end.output());
            boolean machine = JvmFailedException.tellsOfMemory(end.output());
            return Judgement.notJudged(
                    judge, machine ? Cause.ENVIRONMENT : Cause.TOOL, "the judged JVM did not get to work: " + said);
        }

        private static String firstLine(String output) {
            return output.lines().findFirst().orElse("");
        }
    }
}
