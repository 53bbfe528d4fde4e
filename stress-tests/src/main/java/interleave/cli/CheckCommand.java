package interleave.cli;

import interleave.engine.Engine;
import interleave.engine.Plan;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.spec.Lesson;
import interleave.submission.Submissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit check}: what the judges say of a file that somebody has written. */
@Command(
        name = "check",
        description = "Judges Java files of yours that implement a lesson's contract, as the kit judges its own.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "LESSON",
            description = "The lesson whose contract they implement; see ./kit list.")
    private String slug = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE.java",
            description = "Source files, each with an implementation in it, or with classes that the others need.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Where a lesson has several topics with the same contract, the one whose judges are to look;"
                    + " the first by default.")
    private @Nullable String topic;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lesson lesson = Index.read().lesson(slug);
        Machine machine = Machine.here();
        Shutdown.announce(terminal);
        RunView view = new ConsoleView(terminal, machine);
        try (var workplace = new Workplace()) {
            List<Variant> submitted = Submissions.read(lesson, files, topic, workplace.path());
            var engine = new Engine(Plan.FULL, Budget.CHECK, workplace.path(), view);
            var report = new LessonReport(
                    lesson.slug(), lesson.question(), List.of(), engine.judge(lesson, submitted), List.of(), List.of());
            view.lessonBegins(lesson);
            view.lessonEnds(report);
            RunReport run = Outcome.of(machine, List.of(report), List.of());
            view.runEnds(run);
            return run.exitCode();
        }
    }
}
