package interleave.report;

import interleave.judge.LessonReport;
import interleave.judge.ScalingReport;
import interleave.judge.ScalingReport.Curve;
import interleave.judge.ScalingReport.Expectation;
import interleave.judge.ScalingReport.Point;
import java.util.List;

/** Made-up curves on two cores: some as they should be, one that is not, one that was too often disturbed, one missing. */
final class ScalingSample {
    private ScalingSample() {}

    static List<ScalingReport> asExpected() {
        return List.of(computing(1.93, 1.01), waiting());
    }

    static LessonReport lesson(List<ScalingReport> reports) {
        return new LessonReport("gil", "What for?", List.of(), List.of(), List.of(), List.of(), List.of(), reports);
    }

    static ScalingReport computing(double plainWithTwo, double lockedWithTwo) {
        return new ScalingReport(
                "primes",
                "computing: numbers tried",
                4,
                List.of(
                        curve("plain", List.of(point(1, 1), point(2, plainWithTwo), point(4, 1.97)), true, 1.8),
                        curve("locked", List.of(point(1, 0.98), point(2, lockedWithTwo), point(4, 1)), false, 1.05),
                        new Curve("CPython", "CPython", "", "there is no python3 on the PATH", List.of(), List.of())));
    }

    static ScalingReport waiting() {
        return new ScalingReport(
                "requests",
                "waiting: answers",
                60,
                List.of(
                        curve("plain", List.of(point(1, 1), point(2, 2), point(4, 3.9)), true, 1.8),
                        curve("locked", List.of(point(1, 1), point(2, 1.96), point(4, 3.85)), true, 1.8),
                        new Curve("CPython", "CPython", "", "there is no python3 on the PATH", List.of(), List.of())));
    }

    /** One of which too few bursts are left. */
    static ScalingReport disturbed() {
        var point = new Point(2, 1_000, 1.2, 0.9, 1.9, 4, 18);
        return new ScalingReport(
                "primes", "computing: numbers tried", 4, List.of(curve("plain", List.of(point), true, 1.8)));
    }

    private static Curve curve(String way, List<Point> points, boolean atLeast, double speedup) {
        return new Curve(way, "plain", "", null, points, List.of(new Expectation(2, atLeast, speedup)));
    }

    private static Point point(int workers, double speedup) {
        return new Point(workers, 1_000 * speedup, speedup, speedup - 0.02, speedup + 0.02, 17, 18);
    }
}
