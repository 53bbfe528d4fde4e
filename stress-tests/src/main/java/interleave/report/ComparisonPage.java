package interleave.report;

import interleave.judge.ComparedFigures;
import interleave.judge.ComparedFigures.FlatOut;
import interleave.judge.ComparedFigures.Idle;
import interleave.judge.ComparedFigures.Paced;
import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import interleave.judge.VariantReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison, for people: verdicts first, then what was measured, then what it means. */
public final class ComparisonPage {
    private static final int BAR = 10;

    private final Page page;

    /** Prints to {@code out}. */
    public ComparisonPage(PrintStream out, Style style) {
        page = new Page(out, style);
    }

    /** Prints {@code report}. */
    public void print(ComparisonReport report) {
        page.paragraph(0, "Interleave · compare " + report.lesson() + " · " + report.topic(), Tone.STRONG);
        page.paragraph(0, report.machine().line(), Tone.DIM);
        List<VariantReport> judged = report.rows().stream().map(Row::judged).toList();
        new VariantsSection(page).print(judged);
        List<Row> measured =
                report.rows().stream().filter(row -> row.figures() != null).toList();
        if (!measured.isEmpty()) {
            paced(report, measured);
            flatOut(report, measured);
            idle(measured);
        }
        page.heading("What it means");
        report.rows().forEach(row -> page.labelled(2, row.judged().variant() + ":", Tone.STRONG, row.meaning()));
        evidence(judged);
    }

    private void paced(ComparisonReport report, List<Row> rows) {
        page.heading(
                "At a steady pace: " + Figures.count(report.itemsPerSecond()) + " " + report.item() + "s a second");
        Table table = new Table()
                .left("variant")
                .right("median")
                .left("")
                .right("min–max")
                .right("p99")
                .right("p99.9")
                .right("CPU")
                .right("wake-ups")
                .right("won");
        for (Row row : rows) {
            Paced paced = figures(row).paced();
            table.row(
                    Cell.of(row.judged().variant()),
                    sure(paced, p -> Quantity.micros(p.medianMicros().median())),
                    Cell.of(bar(paced, rows), Tone.DIM),
                    cell(paced, ComparisonPage::medians),
                    cell(paced, p -> Quantity.micros(p.p99Micros())),
                    cell(paced, p -> Quantity.micros(p.p999Micros())),
                    cell(paced, p -> Quantity.percent(p.cpuShare())),
                    cell(paced, p -> Quantity.digits(p.wakeUpsPerItem())),
                    cell(paced, p -> p.won() + "/" + p.rounds()));
        }
        page.table(2, table);
        page.paragraph(
                2,
                "Latency: from when each should have begun to when it was done; what had to wait because something"
                        + " before it took long counts from its date in the timetable. The bars are its medians on a"
                        + " logarithmic scale. CPU: of one core, without what keeping the pace took; of a server's JVM, all"
                        + " that it took. Wake-ups: for each "
                        + report.item() + ". Won: in how many rounds its median was the lowest.",
                Tone.DIM);
    }

    private void flatOut(ComparisonReport report, List<Row> rows) {
        page.heading("As fast as can be");
        Table table = new Table()
                .left("variant")
                .right(report.item() + "s/s")
                .right("min–max")
                .right("CPU each")
                .right("switches each")
                .right("bytes each")
                .right("least share")
                .right("won");
        for (Row row : rows) {
            FlatOut flatOut = figures(row).flatOut();
            table.row(
                    Cell.of(row.judged().variant()),
                    sure(flatOut, f -> Quantity.many(f.itemsPerSecond().median())),
                    cell(flatOut, ComparisonPage::throughputs),
                    cell(flatOut, f -> Quantity.nanos(f.cpuNanosPerItem())),
                    cell(flatOut, f -> Quantity.digits(f.switchesPerItem())),
                    cell(flatOut, f -> Quantity.digits(f.bytesPerItem())),
                    cell(flatOut, f -> Quantity.percent(f.leastShare())),
                    cell(flatOut, f -> f.won() + "/" + f.rounds()));
        }
        page.table(2, table);
        page.paragraph(
                2,
                "All threads together. Switches: a thread went to sleep, or lost its core. Least share: what the thread"
                        + " got that got least, of what would have been fair. A round in which other programs took"
                        + " more than 0.3 of a core does not count; with fewer than " + ComparedFigures.Rounds.ENOUGH
                        + " left a figure is inconclusive. Where the ranges (min–max) of two overlap, neither has won.",
                Tone.DIM);
    }

    private void idle(List<Row> rows) {
        if (rows.stream().allMatch(row -> figures(row).idle() == null)) {
            return;
        }
        page.heading("With nothing to do");
        Table table = new Table().left("variant").right("CPU").right("wake-ups a second");
        for (Row row : rows) {
            Idle idle = figures(row).idle();
            table.row(
                    Cell.of(row.judged().variant()),
                    cell(idle, i -> Quantity.percent(i.cpuShare())),
                    cell(idle, i -> Quantity.many(i.wakeUpsPerSecond())));
        }
        page.table(2, table);
    }

    /** Against those with which something is wrong. */
    private void evidence(List<VariantReport> judged) {
        List<VariantReport> wrong =
                judged.stream().filter(DetailsSection::deservesEvidence).toList();
        if (!wrong.isEmpty()) {
            page.heading("The evidence");
            new DetailsSection(page).print(wrong);
        }
    }

    private static ComparedFigures figures(Row row) {
        return Objects.requireNonNull(row.figures());
    }

    static String medians(Paced paced) {
        var spread = paced.medianMicros();
        return Quantity.microsRange(spread.least(), spread.most(), spread.median());
    }

    static String throughputs(FlatOut flatOut) {
        var spread = flatOut.itemsPerSecond();
        return Quantity.manyRange(spread.least(), spread.most(), spread.median());
    }

    private static <R extends ComparedFigures.Rounds> Cell sure(@Nullable R rounds, Function<R, String> text) {
        if (rounds == null) {
            return Cell.EMPTY;
        }
        return rounds.conclusive() ? Cell.of(text.apply(rounds), Tone.STRONG) : Cell.of("inconclusive", Tone.ODD);
    }

    private static <T> Cell cell(@Nullable T figures, Function<T, String> text) {
        return figures == null ? Cell.EMPTY : Cell.of(text.apply(figures));
    }

    private static String bar(@Nullable Paced paced, List<Row> rows) {
        if (paced == null) {
            return "";
        }
        double longest = rows.stream()
                .map(row -> figures(row).paced())
                .mapToDouble(p -> p == null ? 0 : scale(p))
                .max()
                .orElse(1);
        return "█".repeat((int) Math.max(1, Math.round(BAR * scale(paced) / Math.max(1, longest))));
    }

    /** A tenth of a microsecond is 0, and each ten times as long 1 more. */
    private static double scale(Paced paced) {
        return Math.log10(Math.max(1, paced.medianMicros().median() * 10));
    }
}
