package interleave.judged;

import interleave.judge.ScalingReport;
import interleave.spec.Scaling;
import java.util.List;
import java.util.Map;

/** Puts what was measured beside what one worker of the baseline does, and beside what was promised. */
final class ScalingTable {
    private final Scaling scaling;
    private final List<Series> all;
    private final Map<Scaling.Way, String> about;
    private final Map<Scaling.Way, String> missing;

    ScalingTable(Scaling scaling, List<Series> all, Map<Scaling.Way, String> about, Map<Scaling.Way, String> missing) {
        this.scaling = scaling;
        this.all = all;
        this.about = about;
        this.missing = missing;
    }

    List<ScalingReport> reports() {
        return scaling.jobs().stream()
                .map(job -> new ScalingReport(
                        job.name(),
                        job.what(),
                        job.windowMillis(),
                        scaling.ways().stream().map(way -> curve(job, way)).toList()))
                .toList();
    }

    private ScalingReport.Curve curve(Scaling.Job job, Scaling.Way way) {
        double one = all.stream()
                .filter(series -> series.job().equals(job)
                        && series.way().name().equals(way.baseline())
                        && series.workers() == 1
                        && series.enough())
                .mapToDouble(Series::median)
                .findFirst()
                .orElse(0);
        List<ScalingReport.Point> points = all.stream()
                .filter(series -> series.job().equals(job) && series.way().equals(way))
                .map(series -> series.point(one))
                .toList();
        return new ScalingReport.Curve(
                way.name(),
                way.baseline(),
                about.getOrDefault(way, ""),
                missing.get(way),
                missing.containsKey(way) ? List.of() : points,
                expectations(job, way));
    }

    /** What cannot be expected of so few cores is left out. */
    private List<ScalingReport.Expectation> expectations(Scaling.Job job, Scaling.Way way) {
        int cores = Runtime.getRuntime().availableProcessors();
        return scaling.expectations().stream()
                .filter(e -> e.job().equals(job.name()) && e.way().equals(way.name()))
                .filter(e -> !job.computes() || e.workers() <= cores)
                .map(e -> new ScalingReport.Expectation(e.workers(), e.atLeast(), e.speedup()))
                .toList();
    }
}
