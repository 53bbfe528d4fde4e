package interleave.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import interleave.judge.ComparedFigures;
import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import interleave.judge.Judgement;
import interleave.judge.VariantReport;
import interleave.support.Judge;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A comparison as a table for spreadsheets: a row for each variant, a column for each verdict and figure. */
public final class ComparisonCsv {
    private ComparisonCsv() {}

    /** {@code report} as RFC 4180 has it, with a line of headings; a cell without a figure is empty. */
    public static String of(ComparisonReport report) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings());
            report.rows().forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("variant", "holds"));
        for (Judge judge : Judge.values()) {
            headings.add(judge.label());
        }
        headings.addAll(List.of(
                "median_us",
                "median_min_us",
                "median_max_us",
                "p99_us",
                "p999_us",
                "longest_us",
                "cpu_share",
                "wake_ups_per_item",
                "paced_won",
                "paced_rounds_kept",
                "items_per_s",
                "items_per_s_min",
                "items_per_s_max",
                "cpu_ns_per_item",
                "switches_per_item",
                "least_share",
                "bytes_per_item",
                "flat_out_won",
                "flat_out_rounds_kept",
                "idle_cpu_share",
                "idle_wake_ups_per_s",
                "meaning"));
        return headings;
    }

    private static List<String> cells(Row row) {
        VariantReport judged = row.judged();
        List<String> cells = new ArrayList<>(List.of(judged.variant(), String.valueOf(row.holds())));
        for (Judge judge : Judge.values()) {
            cells.add(
                    judged.by(judge).map(Judgement::verdict).map(v -> v.label()).orElse(""));
        }
        ComparedFigures figures = row.figures();
        ComparedFigures.Paced paced = figures == null ? null : figures.paced();
        ComparedFigures.FlatOut flatOut = figures == null ? null : figures.flatOut();
        ComparedFigures.Idle idle = figures == null ? null : figures.idle();
        cells.add(cell(paced, p -> p.medianMicros().median()));
        cells.add(cell(paced, p -> p.medianMicros().least()));
        cells.add(cell(paced, p -> p.medianMicros().most()));
        cells.add(cell(paced, ComparedFigures.Paced::p99Micros));
        cells.add(cell(paced, ComparedFigures.Paced::p999Micros));
        cells.add(cell(paced, ComparedFigures.Paced::maxMicros));
        cells.add(cell(paced, ComparedFigures.Paced::cpuShare));
        cells.add(cell(paced, ComparedFigures.Paced::wakeUpsPerItem));
        cells.add(cell(paced, ComparedFigures.Paced::won));
        cells.add(cell(paced, ComparedFigures.Paced::kept));
        cells.add(cell(flatOut, f -> f.itemsPerSecond().median()));
        cells.add(cell(flatOut, f -> f.itemsPerSecond().least()));
        cells.add(cell(flatOut, f -> f.itemsPerSecond().most()));
        cells.add(cell(flatOut, ComparedFigures.FlatOut::cpuNanosPerItem));
        cells.add(cell(flatOut, ComparedFigures.FlatOut::switchesPerItem));
        cells.add(cell(flatOut, ComparedFigures.FlatOut::leastShare));
        cells.add(cell(flatOut, ComparedFigures.FlatOut::bytesPerItem));
        cells.add(cell(flatOut, ComparedFigures.FlatOut::won));
        cells.add(cell(flatOut, ComparedFigures.FlatOut::kept));
        cells.add(cell(idle, ComparedFigures.Idle::cpuShare));
        cells.add(cell(idle, ComparedFigures.Idle::wakeUpsPerSecond));
        cells.add(row.meaning());
        return cells;
    }

    private static <T> String cell(@Nullable T figures, ToDoubleFunction<T> figure) {
        if (figures == null) {
            return "";
        }
        double value = figure.applyAsDouble(figures);
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
