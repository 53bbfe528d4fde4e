package interleave.cli;

import interleave.judge.Json;
import interleave.judge.LessonReport;
import interleave.judge.RunReport;
import interleave.notes.DefectCatalogue;
import interleave.notes.Weaver;
import interleave.report.ConsoleReport;
import interleave.report.ScalingChart;
import interleave.report.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kit notes}: for those who write the kit. */
@Command(
        name = "notes",
        hidden = true,
        description = "Fills what the notes quote anew, from the sources and from runs.",
        mixinStandardHelpOptions = true)
final class NotesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Path home = Path.of(System.getProperty("kit.home", ""));

    @Option(
            names = "--from",
            paramLabel = "RUN",
            description =
                    "The output of ./kit run --format json: first write notes/<lesson>/run.txt for each of its lessons,"
                            + " and " + DefectCatalogue.FILE + " if it has all of them.")
    private @Nullable Path run;

    NotesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> written = new ArrayList<>();
        if (run != null) {
            written.addAll(write(read(run)));
        }
        try {
            written.addAll(new Weaver(home).weave());
        } catch (IllegalArgumentException | NoSuchFileException e) {
            throw new KitException(
                    Exit.REFUTED,
                    "a note quotes what is not there: " + e.getMessage() + ".",
                    "Mend the marker above the quotation.");
        }
        written.forEach(file -> terminal.out().println("wrote " + file));
        terminal.out()
                .println(written.isEmpty() ? "All notes are as they should be." : written.size() + " files written.");
        terminal.flush();
        return Exit.AS_CLAIMED;
    }

    private static RunReport read(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file), RunReport.class);
        } catch (IllegalArgumentException | NoSuchFileException e) {
            throw new KitException(
                    Exit.USAGE,
                    "--from " + file + " is no run of the kit: " + e.getMessage() + ".",
                    "Make one:  ./kit run --format json > run.json");
        }
    }

    private List<Path> write(RunReport report) throws IOException {
        List<Path> written = new ArrayList<>();
        for (LessonReport lesson : report.lessons()) {
            var text = new ByteArrayOutputStream();
            try (var out = new PrintStream(text, false, StandardCharsets.UTF_8)) {
                var alone = new RunReport(
                        report.format(), report.machine(), List.of(lesson), List.of(), List.of(), List.of(), 0);
                new ConsoleReport(out, new Style(Terminal.DEFAULT_COLUMNS, false, true)).print(alone);
            }
            written.add(write("notes/" + lesson.lesson() + "/run.txt", text.toString(StandardCharsets.UTF_8)));
            if (!lesson.scalings().isEmpty()) {
                written.add(
                        write("notes/" + lesson.lesson() + "/speedup.svg", ScalingChart.svg(lesson.scalings()) + "\n"));
            }
        }
        if (report.lessons().size() == Index.read().lessons().size()) {
            written.add(write(DefectCatalogue.FILE, DefectCatalogue.page(report)));
        }
        return written;
    }

    private Path write(String file, String text) throws IOException {
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return Path.of(file);
    }
}
