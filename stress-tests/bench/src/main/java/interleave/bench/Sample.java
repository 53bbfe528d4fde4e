package interleave.bench;

import java.util.Locale;

/**
 * What one run gave.
 *
 * @param kind whose
 * @param perSecond operations
 * @param leastShare of the turns that were the busiest actor's fair share, what the least busy one had: 1 is fair
 * @param longestNanos the longest single turn, 0 if turns were not timed
 * @param garbage bytes allocated per operation
 * @param cpuNanos CPU time of all actors per operation
 * @param waited how much of the run the actor who waited longest for a core has waited for it, 0 to 1
 */
record Sample(
        String kind,
        double perSecond,
        double leastShare,
        double longestNanos,
        double garbage,
        double cpuNanos,
        double waited) {
    /** For a line that {@link #of} reads. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%f\t%f\t%f\t%f\t%f\t%f",
                kind,
                perSecond,
                leastShare,
                longestNanos,
                garbage,
                cpuNanos,
                waited);
    }

    static Sample of(String line) {
        String[] fields = line.split("\t", -1);
        return new Sample(
                fields[0],
                number(fields, 1),
                number(fields, 2),
                number(fields, 3),
                number(fields, 4),
                number(fields, 5),
                number(fields, 6));
    }

    private static double number(String[] fields, int i) {
        return Double.parseDouble(fields[i]);
    }
}
