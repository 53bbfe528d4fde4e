package interleave.measure;

import interleave.spec.Comparison;
import interleave.spec.Comparison.HandOver;
import interleave.spec.Comparison.Operation;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Items at a steady pace, each with its latency: from when it should have begun to when it had arrived. */
final class PacedRound {
    private static final long END = Long.MAX_VALUE;
    private static final int DIGITS = 3;
    private static final int ACTORS = 2;

    private final Histogram latencies = new ConcurrentHistogram(DIGITS);
    private final Neighbours neighbours = new Neighbours();
    private final Crew crew = new Crew();
    private final long begin = System.nanoTime();
    private final long items;

    private PacedRound(int millis) {
        items = Math.max(1, millis * Pace.PER_SECOND / 1_000);
    }

    static Sample.Paced run(Comparison comparison, int millis) throws InterruptedException {
        return new PacedRound(millis).run(comparison.bench());
    }

    private Sample.Paced run(Comparison.Bench bench) throws InterruptedException {
        switch (bench) {
            case HandOver handOver -> {
                crew.start("consumer", () -> consume(handOver));
                crew.start("producer", () -> produce(handOver));
            }
            case Operation operation -> {
                for (int i = 0; i < ACTORS; i++) {
                    crew.start("actor " + i, () -> perform(operation));
                }
            }
        }
        Usage used = crew.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Sample.Paced(encoded(latencies), latencies.getTotalCount(), seconds, used, neighbours.cores());
    }

    private Usage consume(HandOver handOver) throws InterruptedException {
        Usage before = Usage.soFar();
        for (long due = handOver.take(); due != END; due = handOver.take()) {
            record(begin + due);
        }
        return Usage.soFar().since(before);
    }

    private Usage produce(HandOver handOver) throws InterruptedException {
        Usage before = Usage.soFar();
        var pace = new Pace(begin);
        long cpu = 0;
        for (long i = 0; i < items; i++) {
            long due = pace.await();
            long arrived = System.nanoTime();
            long cpuBefore = Usage.cpuNanosSoFar();
            long reading = System.nanoTime() - arrived; // looking at the clock is not the variant's doing
            handOver.give(due + reading - begin);
            cpu += Usage.cpuNanosSoFar() - cpuBefore;
        }
        handOver.give(END);
        return Usage.soFar().since(before).butFor(cpu, pace.naps());
    }

    private Usage perform(Operation operation) throws InterruptedException {
        Usage before = Usage.soFar();
        var pace = new Pace(begin);
        long cpu = 0;
        for (long i = 0; i < items; i++) {
            long due = pace.await();
            long arrived = System.nanoTime();
            long cpuBefore = Usage.cpuNanosSoFar();
            long reading = System.nanoTime() - arrived; // looking at the clock is not the variant's doing
            operation.perform();
            record(due + reading);
            cpu += Usage.cpuNanosSoFar() - cpuBefore;
        }
        return Usage.soFar().since(before).butFor(cpu, pace.naps());
    }

    private void record(long due) {
        latencies.recordValue(Math.max(0, System.nanoTime() - due));
    }

    private static String encoded(Histogram histogram) {
        var bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
