package interleave.report;

import interleave.judge.ComparedFigures;
import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import interleave.judge.VariantReport;
import interleave.support.Judge;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a comparison as text, cell by cell. */
public final class ComparisonCells {
    private final ComparisonReport report;

    ComparisonCells(ComparisonReport report) {
        this.report = report;
    }

    /** Which judges were asked. */
    public List<Judge> judges() {
        return VariantsSection.judges(verdicts());
    }

    /** For each judge what it says of {@code row}. */
    public List<String> verdicts(Row row) {
        return judges().stream()
                .map(judge -> row.judged()
                        .by(judge)
                        .map(judgement -> VariantsSection.word(judgement.verdict()))
                        .orElse(""))
                .toList();
    }

    /** The headings of {@link #figures}. */
    public List<String> headings() {
        return List.of(
                "median",
                "min–max",
                "p99",
                "p99.9",
                "CPU",
                "wake-ups each",
                report.item() + "s/s flat out",
                "CPU each",
                "switches each",
                "bytes each",
                "least share",
                "idle CPU",
                "idle wake-ups/s");
    }

    /** What was measured of {@code row}. */
    public List<String> figures(Row row) {
        ComparedFigures figures = row.figures();
        ComparedFigures.Paced paced = figures == null ? null : figures.paced();
        ComparedFigures.FlatOut flatOut = figures == null ? null : figures.flatOut();
        ComparedFigures.Idle idle = figures == null ? null : figures.idle();
        return List.of(
                sure(paced, p -> Quantity.micros(p.medianMicros().median())),
                text(paced, ComparisonPage::medians),
                text(paced, p -> Quantity.micros(p.p99Micros())),
                text(paced, p -> Quantity.micros(p.p999Micros())),
                text(paced, p -> Quantity.percent(p.cpuShare())),
                text(paced, p -> Quantity.digits(p.wakeUpsPerItem())),
                sure(flatOut, f -> Quantity.many(f.itemsPerSecond().median())),
                text(flatOut, f -> Quantity.nanos(f.cpuNanosPerItem())),
                text(flatOut, f -> Quantity.digits(f.switchesPerItem())),
                text(flatOut, f -> Quantity.digits(f.bytesPerItem())),
                text(flatOut, f -> Quantity.percent(f.leastShare())),
                text(idle, i -> Quantity.percent(i.cpuShare())),
                text(idle, i -> Quantity.digits(i.wakeUpsPerSecond())));
    }

    private List<VariantReport> verdicts() {
        return report.rows().stream().map(Row::judged).toList();
    }

    private static <R extends ComparedFigures.Rounds> String sure(@Nullable R rounds, Function<R, String> text) {
        return rounds == null ? "" : rounds.conclusive() ? text.apply(rounds) : "inconclusive";
    }

    private static <T> String text(@Nullable T figures, Function<T, String> text) {
        return figures == null ? "" : text.apply(figures);
    }
}
