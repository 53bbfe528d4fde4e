package interleave.judge;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one variant. A part is null if it could not be had.
 *
 * @param paced at a steady pace
 * @param flatOut as fast as can be
 * @param idle with nothing to do; null also if nothing in the variant ever waits
 */
public record ComparedFigures(
        @Nullable Paced paced,
        @Nullable FlatOut flatOut,
        @Nullable Idle idle) {

    /** The rounds that a figure comes from. */
    public sealed interface Rounds {
        /** Fewer than this, and it is called inconclusive. */
        int ENOUGH = 3;

        /** How many rounds count. */
        int kept();

        /** How many were run; during the others, programs of somebody else kept the cores busy. */
        int rounds();

        /** Whether enough rounds were undisturbed. */
        default boolean conclusive() {
            return kept() >= ENOUGH;
        }
    }

    /**
     * At a steady pace.
     *
     * @param medianMicros the median latency of each round, in microseconds
     * @param p99Micros 99 of 100 were faster, of all rounds together
     * @param p999Micros 999 of 1,000 were faster
     * @param maxMicros the longest anybody had to wait
     * @param cpuShare processor time as a share of one core
     * @param wakeUpsPerItem how often a thread had been asleep and was woken, for each item
     * @param won in how many rounds no variant had a lower median
     */
    public record Paced(
            Spread medianMicros,
            double p99Micros,
            double p999Micros,
            double maxMicros,
            double cpuShare,
            double wakeUpsPerItem,
            int won,
            int kept,
            int rounds)
            implements Rounds {}

    /**
     * As fast as can be.
     *
     * @param itemsPerSecond throughput of each round
     * @param cpuNanosPerItem processor time of all threads, for each item
     * @param switchesPerItem how often threads lost their core, by going to sleep or against their will, for each item
     * @param leastShare what the thread got that got least, of its fair share: 1 is even
     * @param bytesPerItem memory asked for
     * @param won in how many rounds no variant had a higher throughput
     */
    public record FlatOut(
            Spread itemsPerSecond,
            double cpuNanosPerItem,
            double switchesPerItem,
            double leastShare,
            double bytesPerItem,
            int won,
            int kept,
            int rounds)
            implements Rounds {}

    /**
     * With nothing to do.
     *
     * @param seconds for how long
     * @param cpuShare processor time as a share of one core
     * @param wakeUpsPerSecond how often the waiting thread woke up
     */
    public record Idle(double seconds, double cpuShare, double wakeUpsPerSecond) {}
}
