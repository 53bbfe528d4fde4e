package interleave.judge;

/**
 * What one operation of a variant costs, measured in short bursts.
 *
 * @param variant the variant's name
 * @param threads how many threads worked at once, each on a core of its own where possible
 * @param medianNanos processor time of one operation in nanoseconds: the median of the kept bursts
 * @param minNanos the least of them
 * @param maxNanos the greatest of them
 * @param leastShare the share of all operations, in the median burst, that went to the thread that got least: 0.5
 *     is even for two threads
 * @param kept how many bursts count
 * @param bursts how many were run; the others were disturbed by other programs
 */
public record CostReport(
        String variant,
        int threads,
        double medianNanos,
        double minNanos,
        double maxNanos,
        double leastShare,
        int kept,
        int bursts) {}
