package interleave.report;

import interleave.judge.ScalingReport;
import interleave.judge.ScalingReport.Curve;
import interleave.judge.ScalingReport.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Speed-up against workers for a terminal: a panel for each job, side by side, and a letter for each way. */
final class ScalingPlot {
    private static final int ROWS_PER_UNIT = 2;
    private static final int MARGIN = 2; // between numbers of workers

    private final List<ScalingReport> reports;
    private final int rows;

    private ScalingPlot(List<ScalingReport> reports) {
        this.reports = reports;
        double most = reports.stream()
                .flatMap(report -> report.curves().stream())
                .flatMap(curve -> curve.points().stream())
                .filter(Point::conclusive)
                .mapToDouble(Point::speedup)
                .max()
                .orElse(1);
        this.rows = (int) Math.ceil(most) * ROWS_PER_UNIT + 1;
    }

    /** The letter of the {@code n}-th way, from 0. */
    static String letter(int n) {
        return String.valueOf((char) ('a' + n));
    }

    static List<String> lines(List<ScalingReport> reports) {
        return new ScalingPlot(reports).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = rows - 1; row >= 0; row--) {
            var line = new StringBuilder();
            String label = row % ROWS_PER_UNIT == 0 ? Integer.toString(row / ROWS_PER_UNIT) : " ";
            for (ScalingReport report : reports) {
                line.append(label).append(" │").append(row(report, row)).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        var feet = new StringBuilder();
        var titles = new StringBuilder();
        for (ScalingReport report : reports) {
            feet.append("   ").append(foot(report)).append("  ");
            int width = foot(report).length();
            titles.append("   ")
                    .append(String.format("%-" + width + "." + width + "s", report.job()))
                    .append("  ");
        }
        lines.add(feet.toString().stripTrailing());
        lines.add(titles.toString().stripTrailing());
        return lines;
    }

    private static String row(ScalingReport report, int row) {
        char[] cells = new char[width(report)];
        Arrays.fill(cells, row == 0 ? '─' : ' ');
        List<Integer> workers = workers(report);
        for (int way = 0; way < report.curves().size(); way++) {
            for (int i = 0; i < workers.size(); i++) {
                int at = column(report, i) + way;
                String letter = letter(way);
                report.curves().get(way).conclusive(workers.get(i)).ifPresent(point -> {
                    if (Math.round(point.speedup() * ROWS_PER_UNIT) == row) {
                        cells[at] = letter.charAt(0);
                    }
                });
            }
        }
        return new String(cells);
    }

    private static String foot(ScalingReport report) {
        var foot = new StringBuilder(" ".repeat(width(report)));
        List<Integer> workers = workers(report);
        for (int i = 0; i < workers.size(); i++) {
            String number = Integer.toString(workers.get(i));
            int middle = column(report, i) + (report.curves().size() - number.length()) / 2;
            foot.replace(middle, middle + number.length(), number);
        }
        return foot.toString();
    }

    private static int column(ScalingReport report, int i) {
        return 1 + i * (report.curves().size() + MARGIN);
    }

    private static int width(ScalingReport report) {
        return column(report, workers(report).size());
    }

    private static List<Integer> workers(ScalingReport report) {
        return report.curves().stream()
                .map(Curve::points)
                .flatMap(List::stream)
                .map(Point::workers)
                .distinct()
                .sorted()
                .toList();
    }
}
