package interleave.report;

import interleave.judge.ComparedFigures;
import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;

/** The pictures of a comparison. */
final class ComparisonCharts {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final float HAIR = 0.4f;
    private static final double LEAST_MICROS = 0.1; // a logarithmic axis has no zero

    private ComparisonCharts() {}

    /** Latency at a steady pace; empty if it was not measured. */
    static String latency(ComparisonReport report) {
        List<Row> rows = measured(report);
        if (rows.isEmpty()) {
            return "";
        }
        CategoryChart chart = chart("Latency at " + report.itemsPerSecond() + " " + report.item() + "s a second", "µs");
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(LEAST_MICROS);
        chart.getStyler().setYAxisLogarithmicDecadeOnly(true);
        series(chart, rows, "median", paced -> paced.medianMicros().median(), LEAST_MICROS);
        series(chart, rows, "p99", ComparedFigures.Paced::p99Micros, LEAST_MICROS);
        series(chart, rows, "p99.9", ComparedFigures.Paced::p999Micros, LEAST_MICROS);
        return Svg.of(chart);
    }

    /** Processor time, at that pace and with nothing to do; empty if it was not measured. */
    static String cpu(ComparisonReport report) {
        List<Row> rows = measured(report);
        if (rows.isEmpty()) {
            return "";
        }
        CategoryChart chart = chart("Processor time", "% of a core");
        series(chart, rows, "at that pace", paced -> 100 * paced.cpuShare(), 0);
        chart.addSeries(
                "with nothing to do",
                names(rows),
                rows.stream().map(row -> 100 * idleShare(row)).toList());
        return Svg.of(chart);
    }

    private static CategoryChart chart(String title, String unit) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        CategoryStyler styler = chart.getStyler();
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setXAxisLabelRotation(20);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(HAIR)); // dashes would be drawn one by one
        styler.setPlotGridVerticalLinesVisible(false);
        return chart;
    }

    private static void series(
            CategoryChart chart, List<Row> rows, String name, ToDoubleFunction<ComparedFigures.Paced> f, double least) {
        chart.addSeries(
                name,
                names(rows),
                rows.stream()
                        .map(row -> Math.max(least, f.applyAsDouble(paced(row))))
                        .toList());
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(row -> row.judged().variant()).toList();
    }

    private static List<Row> measured(ComparisonReport report) {
        return report.rows().stream()
                .filter(row -> row.figures() != null && row.figures().paced() != null)
                .toList();
    }

    private static ComparedFigures.Paced paced(Row row) {
        return Objects.requireNonNull(Objects.requireNonNull(row.figures()).paced());
    }

    private static double idleShare(Row row) {
        ComparedFigures.Idle idle = Objects.requireNonNull(row.figures()).idle();
        return idle == null ? 0 : idle.cpuShare();
    }
}
