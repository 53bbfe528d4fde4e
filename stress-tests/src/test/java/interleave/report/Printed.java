package interleave.report;

import interleave.judge.LessonReport;
import interleave.judge.RunReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What a console report prints, line by line. */
final class Printed {
    static final Style PLAIN = new Style(120, false, true);

    private Printed() {}

    /** So wide that no sentence is broken. */
    static List<String> lines(LessonReport lesson) {
        return lines(new Style(200, false, true), console -> console.lessonEnds(lesson));
    }

    static List<String> lines(Style style, RunReport run) {
        return lines(style, console -> console.print(run));
    }

    static List<String> lines(Style style, Consumer<ConsoleReport> use) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        use.accept(new ConsoleReport(out, style));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines from the one that contains {@code beginning} to the next empty one. */
    static List<String> block(List<String> lines, String beginning) {
        return lines.stream()
                .dropWhile(line -> !line.contains(beginning))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }
}
