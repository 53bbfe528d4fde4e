package interleave.report;

import interleave.judge.ScalingReport;
import interleave.judge.ScalingReport.Curve;
import interleave.judge.ScalingReport.Point;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Speed-up against workers as a picture: a panel for each job, side by side, and a line for each way. */
public final class ScalingChart {
    private static final int PANEL_WIDTH = 260;
    private static final int PANEL_HEIGHT = 320;
    private static final int LEGEND_WIDTH = 210;
    private static final Color[] COLOURS = {
        new Color(0x1b6ca8), new Color(0xc0392b), new Color(0x2e8b57), new Color(0xe08e0b), new Color(0x7d5ba6)
    };

    private ScalingChart() {}

    /**
     * Draws {@code reports}; what was inconclusive or not measured is left out.
     *
     * @return one {@code <svg>} element
     */
    public static String svg(List<ScalingReport> reports) {
        double top = reports.stream()
                .flatMap(report -> report.curves().stream())
                .flatMap(ScalingChart::points)
                .mapToDouble(Point::speedup)
                .max()
                .orElse(1);
        List<XYChart> panels = new ArrayList<>();
        reports.forEach(report -> panels.add(panel(report, Math.ceil(top), panels.size() == reports.size() - 1)));
        return Svg.row(panels);
    }

    private static XYChart panel(ScalingReport report, double top, boolean withLegend) {
        XYChart chart = new XYChartBuilder()
                .width(PANEL_WIDTH + (withLegend ? LEGEND_WIDTH : 0))
                .height(PANEL_HEIGHT)
                .title(report.job())
                .xAxisTitle("workers")
                .yAxisTitle("speed-up")
                .build();
        var styler = chart.getStyler();
        styler.setLegendVisible(withLegend);
        styler.setLegendPosition(Styler.LegendPosition.OutsideE);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setXAxisMin(0.0);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(top);
        styler.setXAxisDecimalPattern("0");
        styler.setYAxisDecimalPattern("0.0");
        for (int i = 0; i < report.curves().size(); i++) {
            Curve curve = report.curves().get(i);
            List<Point> points = points(curve).toList();
            if (points.isEmpty()) {
                continue; // a chart cannot draw nothing
            }
            XYSeries line = chart.addSeries(
                    curve.way(),
                    points.stream().mapToDouble(Point::workers).toArray(),
                    points.stream().mapToDouble(Point::speedup).toArray());
            line.setLineColor(COLOURS[i % COLOURS.length]);
            line.setMarkerColor(COLOURS[i % COLOURS.length]);
            line.setMarker(SeriesMarkers.CIRCLE);
        }
        return chart;
    }

    private static Stream<Point> points(Curve curve) {
        return curve.points().stream().filter(Point::conclusive);
    }
}
