package interleave.report;

import interleave.judge.ScalingReport;
import interleave.judge.ScalingReport.Curve;
import interleave.judge.ScalingReport.Expectation;
import interleave.judge.ScalingReport.Point;
import interleave.judge.ScalingReport.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much more gets done when more work at it: a table for each job, the curves, and whether they are as they should be. */
final class ScalingSection {
    private final Page page;

    ScalingSection(Page page) {
        this.page = page;
    }

    void print(List<ScalingReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        page.heading("How much more gets done when more work at it?");
        for (ScalingReport report : reports) {
            page.labelled(
                    2,
                    report.job(),
                    Tone.STRONG,
                    "· " + report.what() + " · bursts of " + report.windowMillis() + " ms");
            page.table(4, table(report));
        }
        page.blank();
        ScalingPlot.lines(reports).forEach(line -> page.line(4, line, Tone.PLAIN));
        page.blank();
        page.paragraph(
                2,
                "What all workers did in the same window of time, as a multiple of what one worker did"
                        + " (of plain Java; CPython's of CPython's own): medians of short bursts. Bursts that another"
                        + " program disturbed do not count; inconclusive: too few are left.",
                Tone.DIM);
        reports.stream()
                .flatMap(report -> report.curves().stream())
                .filter(curve -> !curve.about().isEmpty())
                .map(curve -> curve.way() + ": " + curve.about() + ".")
                .distinct()
                .forEach(sentence -> page.paragraph(2, sentence, Tone.DIM));
        reports.stream()
                .flatMap(report -> report.curves().stream())
                .filter(curve -> curve.missing() != null)
                .map(curve -> "Not measured: " + curve.way() + ": " + curve.missing() + ".")
                .distinct()
                .forEach(sentence -> page.paragraph(2, sentence, Tone.ODD));
        Cell shape = shape(reports);
        page.paragraph(2, shape.text(), shape.tone());
    }

    private static Table table(ScalingReport report) {
        List<Integer> workers = workers(report);
        Table table = new Table().left("").left("way");
        workers.forEach(number -> table.right(Integer.toString(number)));
        int spread = workers.size() > 1 ? workers.get(1) : 1;
        table.right("min–max with " + spread).left("should be").right("bursts kept");
        for (int i = 0; i < report.curves().size(); i++) {
            Curve curve = report.curves().get(i);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(ScalingPlot.letter(i)));
            row.add(Cell.of(curve.way()));
            workers.forEach(number -> row.add(speedup(curve, number)));
            row.add(Cell.of(curve.conclusive(spread)
                    .map(point -> multiple(point.least()) + "–" + multiple(point.most()))
                    .orElse("")));
            row.add(expectations(curve));
            row.add(Cell.of(kept(curve), Tone.DIM));
            table.row(row);
        }
        return table;
    }

    private static List<Integer> workers(ScalingReport report) {
        return report.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .map(Point::workers)
                .distinct()
                .sorted()
                .toList();
    }

    private static Cell speedup(Curve curve, int workers) {
        if (curve.missing() != null) {
            return Cell.of("–", Tone.DIM);
        }
        return curve.conclusive(workers)
                .map(point -> Cell.of(multiple(point.speedup())))
                .orElse(Cell.of("?", Tone.ODD));
    }

    private static Cell expectations(Curve curve) {
        if (curve.expectations().isEmpty()) {
            return Cell.EMPTY;
        }
        String words = curve.expectations().stream()
                .map(expectation ->
                        words(expectation) + " with " + expectation.workers() + " " + sign(curve.shape(expectation)))
                .collect(Collectors.joining(", "));
        boolean missed = curve.expectations().stream().anyMatch(e -> curve.shape(e) == Shape.MISSED);
        return Cell.of(words, missed ? Tone.ODD : Tone.PLAIN);
    }

    private static String words(Expectation expectation) {
        return (expectation.atLeast() ? "at least " : "at most ") + multiple(expectation.speedup());
    }

    private static String sign(Shape shape) {
        return switch (shape) {
            case AS_EXPECTED -> "✓";
            case MISSED -> "✗";
            case INCONCLUSIVE -> "?";
        };
    }

    /** For example {@code 15/15, 14/16, 9/16}. */
    private static String kept(Curve curve) {
        return curve.points().stream()
                .map(point -> point.kept() + "/" + point.bursts())
                .collect(Collectors.joining(", "));
    }

    private static Cell shape(List<ScalingReport> reports) {
        List<String> missed = told(reports, Shape.MISSED);
        List<String> unknown = told(reports, Shape.INCONCLUSIVE);
        if (!missed.isEmpty()) {
            return Cell.of("Shape: missed: " + String.join("; ", missed) + ".", Tone.ODD);
        }
        if (!unknown.isEmpty()) {
            return Cell.of(
                    "Shape: inconclusive: " + String.join("; ", unknown) + ". Run it again when less else is running.",
                    Tone.ODD);
        }
        long expected = told(reports, Shape.AS_EXPECTED).size();
        return expected == 0
                ? Cell.of("Shape: nothing is expected of so few cores.", Tone.ODD)
                : Cell.of("Shape: as expected in all of " + Figures.counted(expected, "place") + ".", Tone.GOOD);
    }

    private static List<String> told(List<ScalingReport> reports, Shape shape) {
        return reports.stream()
                .flatMap(report -> report.curves().stream().flatMap(curve -> told(report, curve, shape)))
                .toList();
    }

    private static Stream<String> told(ScalingReport report, Curve curve, Shape shape) {
        return curve.expectations().stream()
                .filter(expectation -> curve.shape(expectation) == shape)
                .map(expectation -> report.job() + ", " + curve.way() + ", " + expectation.workers() + " workers: "
                        + curve.conclusive(expectation.workers())
                                .map(point -> multiple(point.speedup()) + ", should be ")
                                .orElse("should be ")
                        + words(expectation));
    }

    private static String multiple(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
