package interleave.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one job grows with the number of workers, measured in short bursts.
 *
 * @param job its name
 * @param what it is, in a few words, with the piece that is counted
 * @param windowMillis how long a burst lasted, in milliseconds
 * @param curves one for each way of doing it
 */
public record ScalingReport(String job, String what, int windowMillis, List<Curve> curves) {
    private static final int ENOUGH_BURSTS = 5;

    /** Whether a curve is as it should be. */
    public enum Shape {
        AS_EXPECTED,
        MISSED,
        INCONCLUSIVE
    }

    /**
     * One way of doing it.
     *
     * @param way its name
     * @param baseline the name of the way in which one worker's work is the measure
     * @param about what did it, if that is not this JVM, for example {@code CPython 3.11.7}; else empty
     * @param missing why it was not measured; null if it was
     * @param points what came out, by the number of workers
     * @param expectations what should have come out
     */
    public record Curve(
            String way,
            String baseline,
            String about,
            @Nullable String missing,
            List<Point> points,
            List<Expectation> expectations) {

        /** What came out with {@code workers} workers, if enough bursts were left to tell. */
        public Optional<Point> conclusive(int workers) {
            return points.stream()
                    .filter(point -> point.workers() == workers && point.conclusive())
                    .findFirst();
        }

        /** Whether {@code expectation} has come true. */
        public Shape shape(Expectation expectation) {
            return conclusive(expectation.workers())
                    .map(point -> expectation.isMetBy(point.speedup()) ? Shape.AS_EXPECTED : Shape.MISSED)
                    .orElse(Shape.INCONCLUSIVE);
        }
    }

    /**
     * So many workers.
     *
     * @param workers how many worked at once
     * @param perSecond how many pieces all of them did in a second: the median of the kept bursts; 0 if none was kept
     * @param speedup the same as a multiple of what one worker of the baseline did; 0 if that is not known
     * @param least the least of the kept bursts, as such a multiple
     * @param most the greatest of them
     * @param kept how many bursts count
     * @param bursts how many were run; the others were disturbed by other programs
     */
    public record Point(
            int workers, double perSecond, double speedup, double least, double most, int kept, int bursts) {
        /** Whether so many bursts are left that the median means something. */
        @JsonIgnore
        public boolean conclusive() {
            return speedup > 0 && enough(kept, bursts);
        }
    }

    /**
     * What should come out.
     *
     * @param workers with how many workers
     * @param atLeast whether {@code speedup} is the least that is promised, or the most
     * @param speedup as a multiple of what one worker of the baseline does
     */
    public record Expectation(int workers, boolean atLeast, double speedup) {
        boolean isMetBy(double measured) {
            return atLeast ? measured >= speedup : measured <= speedup;
        }
    }

    /** Whether {@code kept} of {@code bursts} are enough to tell. */
    public static boolean enough(int kept, int bursts) {
        return kept >= ENOUGH_BURSTS && kept * 5L >= bursts;
    }
}
