package interleave.judged;

import interleave.judge.CostReport;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.LoadSpec;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Compares what variants cost, in bursts of two milliseconds: the variants take turns in random order,
 * so that whatever slows the machine down slows all of them; and bursts that another program disturbed
 * do not count. Processor time is compared, not throughput: a lock whose rival has been descheduled
 * looks fast.
 */
final class CostRunner {
    private static final long BURST_NANOS =
            2_000_000; // long enough that its end, when the main thread wants a core too, is under 2 %
    private static final int WARM_UP_BURSTS = 10;

    private final Channel channel;

    CostRunner(Channel channel) {
        this.channel = channel;
    }

    void run(Lesson lesson, List<Variant> variants, int rounds) throws Exception {
        int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
        List<Series> all = new ArrayList<>();
        for (Variant variant : variants) {
            LoadSpec spec = Specs.load(lesson, Judge.LOAD, variant, LoadSpec.class);
            if (spec.cost(1) != null) {
                all.add(new Series(variant.name(), spec, 1));
                all.add(new Series(variant.name(), spec, cores));
            }
        }
        for (Series series : all) {
            for (int i = 0; i < WARM_UP_BURSTS; i++) {
                series.burst();
            }
            series.forget();
        }
        List<Series> order = new ArrayList<>(all);
        var random = new Random(0);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Series series : order) {
                series.burst();
            }
        }
        channel.send(new Message.Costed(all.stream().map(Series::report).toList()));
    }

    /** The bursts of one variant with one number of threads. */
    private static final class Series {
        private final String variant;
        private final LoadSpec spec;
        private final int threads;
        private final List<Double> nanosPerOperation = new ArrayList<>();
        private final List<Double> leastShares = new ArrayList<>();
        private int bursts;

        Series(String variant, LoadSpec spec, int threads) {
            this.variant = variant;
            this.spec = spec;
            this.threads = threads;
        }

        void burst() throws InterruptedException {
            Burst burst = Burst.run(Objects.requireNonNull(spec.cost(threads)), BURST_NANOS);
            bursts++;
            long operations = burst.totalOperations();
            if (operations > 0 && !burst.disturbed()) {
                nanosPerOperation.add((double) burst.cpuNanos().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / operations);
                leastShares.add((double) Collections.min(burst.operations()) / operations);
            }
        }

        void forget() {
            nanosPerOperation.clear();
            leastShares.clear();
            bursts = 0;
        }

        CostReport report() {
            return new CostReport(
                    variant,
                    threads,
                    quantile(nanosPerOperation, 0.5),
                    quantile(nanosPerOperation, 0),
                    quantile(nanosPerOperation, 1),
                    quantile(leastShares, 0.5),
                    nanosPerOperation.size(),
                    bursts);
        }

        private static double quantile(List<Double> values, double q) {
            if (values.isEmpty()) {
                return 0;
            }
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get((int) Math.round(q * (sorted.size() - 1)));
        }
    }
}
