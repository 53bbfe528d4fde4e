package interleave.measure;

import interleave.spec.Comparison;
import interleave.spec.Comparison.HandOver;
import interleave.spec.Comparison.Operation;
import org.jspecify.annotations.Nullable;

/** Somebody waits for something that does not come. What does that cost? */
final class IdleRound {
    private IdleRound() {}

    static Sample.Idle run(Comparison comparison, int millis) throws InterruptedException {
        return switch (comparison.bench()) {
            case HandOver handOver -> wait(new Crew(comparison), handOver::take, () -> handOver.give(0), millis);
            case Operation operation -> {
                Runnable release = operation.occupy();
                yield wait(new Crew(comparison), operation::perform, release == null ? null : release::run, millis);
            }
        };
    }

    /** What one waits in, or what ends that. */
    @FunctionalInterface
    private interface Deed {
        void act() throws InterruptedException;
    }

    private static Sample.Idle wait(Crew crew, Deed waiting, @Nullable Deed end, int millis)
            throws InterruptedException {
        if (end == null) {
            return new Sample.Idle(false, 0, Usage.NONE, 0);
        }
        var neighbours = new Neighbours();
        long begin = System.nanoTime();
        crew.start("waiter", () -> {
            Usage before = Usage.soFar();
            waiting.act();
            return Usage.since(before).ofWaiting();
        });
        Thread.sleep(millis);
        end.act();
        Usage used = crew.await();
        return new Sample.Idle(true, (System.nanoTime() - begin) / 1e9, used, neighbours.cores());
    }
}
