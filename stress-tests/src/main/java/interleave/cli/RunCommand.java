package interleave.cli;

import interleave.engine.Engine;
import interleave.engine.Part;
import interleave.engine.Plan;
import interleave.judge.LessonReport;
import interleave.judge.Machine;
import interleave.judge.RunReport;
import interleave.judged.Budget;
import interleave.report.ScalingChart;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit run}: the main job. */
@Command(
        name = "run",
        description = "Runs lessons: shows each race happen and each repair hold, with evidence.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    enum Format {
        CONSOLE,
        JSON
    }

    private final Terminal terminal;

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..*",
            description = "Lessons to run, all of them by default; see ./kit list.")
    private List<String> slugs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "console",
            description = "console: for people. json: one document on standard output, and nothing else; its schema is"
                    + " notes/schema/run.schema.json.")
    private Format format = Format.CONSOLE;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Run a part of each lesson: ${COMPLETION-CANDIDATES}. All by default.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(
            names = "--svg",
            paramLabel = "DIR",
            description = "Also draw the curves of lessons that measure some: DIR/LESSON-speedup.svg.")
    private @Nullable Path pictures;

    @ArgGroup
    private final Depth depth = new Depth();

    /** How closely to look, if not as closely as a class is willing to wait for. */
    private static final class Depth {
        @Option(
                names = "--quick",
                description = "A first look: fewer judges, less patience, no measurements. Says what it leaves out.")
        private boolean quick;

        @Option(
                names = "--long",
                description = "Judges look thirty times as long at what should be right: some minutes for each lesson.")
        private boolean thorough;
    }

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Lesson> lessons = lessons(Index.read());
        Machine machine = Machine.here();
        Shutdown.announce(terminal);
        OneCore.announce(terminal, machine);
        RunView view = format == Format.JSON ? new JsonView(terminal) : new ConsoleView(terminal, machine);
        List<LessonReport> reports = new ArrayList<>();
        try (var directory = new Workplace()) {
            for (Lesson lesson : lessons) {
                LessonReport report = engine(directory.path(), view).run(lesson, parts());
                reports.add(report);
                view.lessonEnds(report);
            }
        }
        RunReport run = Outcome.of(machine, reports, depth.quick ? QuickLook.leftOut(lessons) : List.of());
        view.runEnds(run);
        if (pictures != null) {
            draw(reports, pictures);
        }
        return run.exitCode();
    }

    private static void draw(List<LessonReport> reports, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (LessonReport report : reports) {
            if (!report.scalings().isEmpty()) {
                Files.writeString(
                        directory.resolve(report.lesson() + "-speedup.svg"), ScalingChart.svg(report.scalings()));
            }
        }
    }

    private Engine engine(Path directory, RunView view) {
        return depth.quick
                ? new Engine(Plan.QUICK, Budget.QUICK, directory, view)
                : new Engine(Plan.FULL, depth.thorough ? Budget.LONG : Budget.LESSON, directory, view);
    }

    private Set<Part> parts() {
        Set<Part> run = EnumSet.copyOf(parts);
        if (depth.quick) {
            run.remove(Part.MEASUREMENTS);
        }
        return run;
    }

    private List<Lesson> lessons(Index index) {
        return slugs.isEmpty()
                ? index.lessons()
                : slugs.stream().distinct().map(index::lesson).toList();
    }
}
