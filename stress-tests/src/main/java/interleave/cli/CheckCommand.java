package interleave.cli;

import interleave.engine.Engine;
import interleave.engine.Plan;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.Refusal;
import interleave.judge.RunReport;
import interleave.judge.Variant;
import interleave.judged.Budget;
import interleave.spec.Lesson;
import interleave.submission.RefusedException;
import interleave.submission.Submissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit check}: what the judges say of a file that somebody has written. */
@Command(
        name = "check",
        description = "Judges Java files of yours that implement a lesson's contract, as the kit judges its own.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing wrong was seen",
            "1:a judge saw something wrong, or the file cannot be judged: it does not compile, or lacks a contract",
            "2:the command line made no sense, or names no Java source file",
            "3:this machine cannot do it",
            "4:the kit itself failed"
        })
final class CheckCommand implements Callable<Integer> {
    private enum Format {
        CONSOLE,
        JSON
    }

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "console",
            description = "console: for people. json: one document on standard output, and nothing else; its schema is"
                    + " notes/schema/run.schema.json.")
    private Format format = Format.CONSOLE;

    @ArgGroup
    private final Depth depth = new Depth();

    private static final class Depth {
        @Option(names = "--quick", description = "A first look: two of the judges. Says what it leaves out.")
        private boolean quick;

        @Option(names = "--long", description = "Judges look ten times as long: a minute or two for each file.")
        private boolean thorough;
    }

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lesson lesson = Index.read().lesson(slug);
        Machine machine = Machine.here();
        Shutdown.announce(terminal);
        OneCore.announce(terminal, machine);
        RunView view = format == Format.JSON ? new JsonView(terminal) : new CheckView(terminal, machine);
        try (var workplace = new Workplace()) {
            List<Variant> submitted = Submissions.read(lesson, files, topic, workplace.path());
            view.lessonBegins(lesson);
            var engine = new Engine(
                    depth.quick ? Plan.QUICK : Plan.FULL,
                    depth.thorough ? Budget.LONG : Budget.CHECK,
                    workplace.path(),
                    view);
            var report = new LessonReport(
                    lesson.slug(), lesson.question(), List.of(), engine.judge(lesson, submitted), List.of(), List.of());
            view.lessonEnds(report);
            RunReport run = Outcome.of(machine, List.of(report), leftOut());
            view.runEnds(run);
            return run.exitCode();
        } catch (RefusedException e) {
            if (format == Format.JSON && e.exitCode() == Exit.REFUTED) {
                view.runEnds(refused(machine, e.refusal()));
            }
            throw e;
        }
    }

    private List<String> leftOut() {
        return depth.quick ? List.of("the judges interleavings and load") : List.of();
    }

    private static RunReport refused(Machine machine, Refusal refusal) {
        return new RunReport(
                RunReport.FORMAT, machine, List.of(), List.of(), List.of(), List.of(), List.of(refusal), Exit.REFUTED);
    }
}
