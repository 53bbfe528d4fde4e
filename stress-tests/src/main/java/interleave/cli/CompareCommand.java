package interleave.cli;

import interleave.engine.Comparing;
import interleave.engine.Engine;
import interleave.engine.Listener;
import interleave.judge.ComparisonReport;
import interleave.judge.Json;
import interleave.judge.Machine;
import interleave.judge.Variant;
import interleave.judge.VariantReport;
import interleave.judged.Budget;
import interleave.report.ComparisonCsv;
import interleave.report.ComparisonHtml;
import interleave.report.ComparisonPage;
import interleave.report.Style;
import interleave.spec.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit compare}: variants side by side, correctness first. */
@Command(
        name = "compare",
        description = "Puts variants side by side: what every judge says of each; then, for those that hold, latency,"
                + " throughput, processor time, wake-ups, fairness, memory, and what waiting costs.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    enum Format {
        CONSOLE,
        JSON,
        CSV
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "PROBLEM", index = "0", description = "A lesson; see ./kit list.")
    private String slug = "";

    @Parameters(
            paramLabel = "VARIANT|FILE",
            index = "1..*",
            arity = "0..*",
            description = "Variants by their names, broken ones too, and source files of your own. Without names: all"
                    + " right variants.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "console",
            description = "console: for people. json: one document on standard output, and nothing else; its schema is"
                    + " notes/schema/compare.schema.json. csv: a row for each variant.")
    private Format format = Format.CONSOLE;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts, table and evidence too.")
    private @Nullable Path html;

    @Option(names = "--quick", description = "A first look: less patience, three short rounds.")
    private boolean quick;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lesson lesson = Index.read().lesson(slug);
        checkHtml();
        Shutdown.announce(terminal);
        var progress = new ProgressView(terminal);
        ComparisonReport report;
        try (var directory = new Workplace()) {
            List<Variant> variants = Contenders.of(lesson, wanted, directory.path());
            report = compare(lesson, variants, directory.path(), progress);
        } finally {
            progress.hide();
        }
        print(report);
        if (html != null) {
            write(html, ComparisonHtml.of(report));
            terminal.err().println("kit: the page is " + html);
        }
        return report.exitCode();
    }

    private ComparisonReport compare(Lesson lesson, List<Variant> variants, Path directory, ProgressView progress)
            throws IOException, InterruptedException {
        Listener listener = new Listener() {
            @Override
            public void progress(double share, long secondsLeft, String what) {
                progress.show(share, secondsLeft, what);
            }
        };
        List<VariantReport> judged =
                new Engine(quick ? Budget.QUICK : Budget.LESSON, directory, listener).judge(lesson, variants);
        List<Variant> sound = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            if (judged.get(i).holds()) {
                sound.add(variants.get(i));
            }
        }
        var measured = Comparing.Result.NONE;
        if (lesson.comparison().isPresent() && !sound.isEmpty()) {
            Comparing.Length length = quick ? Comparing.Length.QUICK : Comparing.Length.FULL;
            measured = new Comparing(length, directory, listener).measure(lesson, sound);
        }
        return Ranking.of(Machine.here(), lesson, judged, measured);
    }

    private void print(ComparisonReport report) {
        switch (format) {
            case CONSOLE -> {
                var style = new Style(terminal.columns(), terminal.coloured(), true);
                new ComparisonPage(terminal.out(), style).print(report);
            }
            case JSON -> terminal.out().println(Json.page(report));
            case CSV -> terminal.out().print(ComparisonCsv.of(report));
        }
        terminal.flush();
    }

    /** A minute of measuring is not to be lost because the page has nowhere to go. */
    private void checkHtml() {
        if (html == null) {
            return;
        }
        Path directory = html.toAbsolutePath().getParent();
        if (Files.isDirectory(html) || directory == null || !Files.isWritable(directory)) {
            throw new KitException(
                    Exit.USAGE,
                    "the page cannot be written to " + html + ": "
                            + (Files.isDirectory(html)
                                    ? "that is a directory."
                                    : "there is no directory " + directory + " to write in."),
                    "Name a file in a directory that exists:  ./kit compare " + slug + " --html compare.html");
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new KitException(
                    Exit.ENVIRONMENT,
                    "the page cannot be written to " + file + ": " + e.getMessage(),
                    "Name a file that can be written.",
                    e);
        }
    }
}
