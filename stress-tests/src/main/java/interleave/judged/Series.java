package interleave.judged;

import interleave.judge.ScalingReport;
import interleave.spec.Scaling;
import java.util.ArrayList;
import java.util.List;

/** The bursts of one job, done in one way by so many workers. */
final class Series {
    private static final double DISTURBED = 0.02;
    private static final double MUCH_DISTURBED = 0.1; // where workers sleep, or wait for each other's cores, anyway
    private static final int GOAL = 15;
    private static final int GOAL_OF_LONG = 7;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Scaling.Job job;
    private final Scaling.Way way;
    private final int workers;
    private final List<Double> perSecond = new ArrayList<>();
    private int bursts;

    Series(Scaling.Job job, Scaling.Way way, int workers) {
        this.job = job;
        this.way = way;
        this.workers = workers;
    }

    Scaling.Job job() {
        return job;
    }

    Scaling.Way way() {
        return way;
    }

    int workers() {
        return workers;
    }

    /** Adds a burst of {@code nanos} nanoseconds. */
    void add(Team.Tally tally, long nanos) {
        bursts++;
        if (!disturbed(tally, nanos)) {
            perSecond.add(tally.pieces() * 1e9 / nanos);
        }
    }

    /**
     * Whether another program had a core for so long that the figure means little. Where more workers compute than there
     * are cores, they wait for each other as well, and that much is expected.
     */
    private boolean disturbed(Team.Tally tally, long nanos) {
        int waitForEachOther = job.computes() ? Math.max(0, workers - CORES) : 0;
        double bearable = job.computes() && waitForEachOther == 0 ? DISTURBED : MUCH_DISTURBED;
        return tally.waitedNanos() > (waitForEachOther + bearable * workers) * nanos;
    }

    /** Whether more bursts are worth their time. */
    boolean wantsMore() {
        return perSecond.size() < (job.computes() ? GOAL : GOAL_OF_LONG);
    }

    /** Whether they will do. */
    boolean enough() {
        return ScalingReport.enough(perSecond.size(), bursts);
    }

    /** The median of the kept bursts, in pieces per second; 0 if none was kept. */
    double median() {
        return quantile(0.5);
    }

    /** What came out, where one worker of the baseline does {@code one} pieces per second, or 0 if that is not known. */
    ScalingReport.Point point(double one) {
        return new ScalingReport.Point(
                workers,
                median(),
                one > 0 ? median() / one : 0,
                one > 0 ? quantile(0) / one : 0,
                one > 0 ? quantile(1) / one : 0,
                perSecond.size(),
                bursts);
    }

    private double quantile(double q) {
        if (perSecond.isEmpty()) {
            return 0;
        }
        List<Double> sorted = perSecond.stream().sorted().toList();
        return sorted.get((int) Math.round(q * (sorted.size() - 1)));
    }
}
