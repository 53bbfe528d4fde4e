package interleave.measure;

import interleave.spec.Comparison;
import interleave.spec.Comparison.HandOver;
import interleave.spec.Comparison.Operation;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Items at a steady pace, each with its latency: from when it should have begun to when it had arrived. */
final class PacedRound {
    private static final long END = Long.MAX_VALUE;
    private static final int ACTORS = 2;

    private final List<Latencies> latencies = new ArrayList<>(); // one for each thread that measures
    private final Neighbours neighbours = new Neighbours();
    private final Crew crew;
    private final long begin = System.nanoTime();
    private final long items;

    private PacedRound(Comparison comparison, int millis) {
        crew = new Crew(comparison);
        items = Math.max(1, millis * Pace.PER_SECOND / 1_000);
    }

    static Sample.Paced run(Comparison comparison, int millis) throws InterruptedException {
        return new PacedRound(comparison, millis).run(comparison.bench());
    }

    private Sample.Paced run(Comparison.Bench bench) throws InterruptedException {
        switch (bench) {
            case HandOver handOver -> {
                Latencies log = log();
                crew.start("consumer", () -> consume(handOver, log));
                crew.start("producer", () -> produce(handOver));
            }
            case Operation operation -> {
                for (int i = 0; i < ACTORS; i++) {
                    Latencies log = log();
                    crew.start("actor " + i, () -> perform(operation, log));
                }
            }
        }
        Usage used = crew.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double others = neighbours.cores();
        Histogram all = Latencies.histogram();
        latencies.forEach(log -> log.addTo(all));
        return new Sample.Paced(Latencies.encoded(all), all.getTotalCount(), seconds, used, others);
    }

    private Usage consume(HandOver handOver, Latencies log) throws InterruptedException {
        Usage before = Usage.soFar();
        for (long due = handOver.take(); due != END; due = handOver.take()) {
            log.record(begin + due);
        }
        return Usage.since(before);
    }

    private Usage produce(HandOver handOver) throws InterruptedException {
        Usage before = Usage.soFar();
        var pace = new Pace(begin);
        long cpu = 0;
        for (long i = 0; i < items; i++) {
            long due = pace.await();
            long arrived = System.nanoTime();
            long cpuEarlier = Usage.cpuNanosSoFar();
            long cpuBefore = Usage.cpuNanosSoFar();
            long reading = System.nanoTime() - arrived; // looking at the clocks is not the variant's doing
            handOver.give(due + reading - begin);
            cpu += cost(cpuEarlier, cpuBefore, Usage.cpuNanosSoFar());
        }
        handOver.give(END);
        return Usage.since(before).butFor(cpu, pace.naps());
    }

    private Usage perform(Operation operation, Latencies log) throws InterruptedException {
        Usage before = Usage.soFar();
        var pace = new Pace(begin);
        long cpu = 0;
        for (long i = 0; i < items; i++) {
            long due = pace.await();
            long arrived = System.nanoTime();
            long cpuEarlier = Usage.cpuNanosSoFar();
            long cpuBefore = Usage.cpuNanosSoFar();
            long reading = System.nanoTime() - arrived; // looking at the clocks is not the variant's doing
            operation.perform();
            log.record(due + reading);
            cpu += cost(cpuEarlier, cpuBefore, Usage.cpuNanosSoFar());
        }
        return Usage.since(before).butFor(cpu, pace.naps());
    }

    /** What was used between the last two of three looks at the clock; what one look costs, the first two tell. */
    private static long cost(long earlier, long before, long after) {
        return Math.max(0, (after - before) - (before - earlier));
    }

    private Latencies log() {
        var log = new Latencies(items);
        latencies.add(log);
        return log;
    }
}
