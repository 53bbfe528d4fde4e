package interleave.measure;

import interleave.spec.Comparison;
import interleave.spec.Comparison.HandOver;
import interleave.spec.Comparison.Operation;
import java.util.Arrays;

/** As many items as can be: one producer and two consumers, or as many actors as there are cores. */
final class FlatOutRound {
    private static final long END = Long.MAX_VALUE;
    private static final int CONSUMERS = 2;
    private static final int SMALL =
            63; // items that are boxed for nothing, lest the boxes count as the variant's memory

    private final Neighbours neighbours = new Neighbours();
    private final Crew crew;
    private final long[] shares; // written by one thread each, read when all have ended
    private final long[] lastAt;
    private volatile boolean stopped;

    private FlatOutRound(Comparison comparison, int rivals) {
        crew = new Crew(comparison);
        shares = new long[rivals];
        lastAt = new long[rivals];
    }

    static Sample.FlatOut run(Comparison comparison, int millis) throws InterruptedException {
        Comparison.Bench bench = comparison.bench();
        int rivals = bench instanceof HandOver
                ? CONSUMERS
                : Math.max(2, Runtime.getRuntime().availableProcessors());
        return new FlatOutRound(comparison, rivals).run(bench, millis);
    }

    private Sample.FlatOut run(Comparison.Bench bench, int millis) throws InterruptedException {
        long begin = System.nanoTime();
        Arrays.fill(lastAt, begin);
        for (int i = 0; i < shares.length; i++) {
            int number = i;
            switch (bench) {
                case HandOver handOver -> crew.start("consumer " + i, () -> consume(handOver, number));
                case Operation operation -> crew.start("actor " + i, () -> perform(operation, number));
            }
        }
        if (bench instanceof HandOver handOver) {
            crew.start("producer", () -> produce(handOver));
        }
        Thread.sleep(millis);
        stopped = true;
        Usage used = crew.await();
        double seconds = (Arrays.stream(lastAt).max().orElse(begin) - begin) / 1e9;
        return new Sample.FlatOut(Arrays.stream(shares).boxed().toList(), seconds, used, neighbours.cores());
    }

    private Usage consume(HandOver handOver, int number) throws InterruptedException {
        Usage before = Usage.soFar();
        long taken = 0;
        long at = lastAt[number];
        while (handOver.take() != END) {
            taken++;
            if ((taken & SMALL) == 0 || taken < SMALL) { // the clock takes as long as some items
                at = System.nanoTime();
            }
        }
        shares[number] = taken;
        lastAt[number] = at;
        return Usage.since(before);
    }

    private Usage produce(HandOver handOver) throws InterruptedException {
        Usage before = Usage.soFar();
        for (long i = 0; !stopped; i++) {
            handOver.give(i & SMALL);
        }
        for (int i = 0; i < CONSUMERS; i++) {
            handOver.give(END);
        }
        return Usage.since(before);
    }

    private Usage perform(Operation operation, int number) throws InterruptedException {
        Cores.pin(number);
        Usage before = Usage.soFar();
        long done = 0;
        while (!stopped) {
            operation.perform();
            done++;
        }
        shares[number] = done;
        lastAt[number] = System.nanoTime();
        return Usage.since(before);
    }
}
