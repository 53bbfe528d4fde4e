package interleave.measure;

import interleave.spec.Comparison;
import interleave.spec.Comparison.HandOver;
import interleave.spec.Comparison.Operation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody waits for something that does not come. What does that cost? */
final class IdleRound {
    static final String WAITER = "waiter"; // counts what it uses itself

    private IdleRound() {}

    static Sample.Idle run(Comparison comparison, int millis) throws InterruptedException {
        Supplier<Usage> standing = comparison.hasOthersWork() ? StandingThreads::soFar : () -> Usage.NONE;
        var crew = new Crew();
        return switch (comparison.bench()) {
            case HandOver handOver -> wait(crew, standing, handOver::take, () -> handOver.give(0), millis);
            case Operation operation -> {
                Runnable release = operation.occupy();
                yield wait(crew, standing, operation::perform, release == null ? null : release::run, millis);
            }
        };
    }

    /** What one waits in, or what ends that. */
    @FunctionalInterface
    private interface Deed {
        void act() throws InterruptedException;
    }

    private static Sample.Idle wait(Crew crew, Supplier<Usage> standing, Deed waiting, @Nullable Deed end, int millis)
            throws InterruptedException {
        if (end == null) {
            return new Sample.Idle(false, 0, Usage.NONE, 0);
        }
        var neighbours = new Neighbours();
        Usage early = standing.get();
        long begin = System.nanoTime();
        crew.start(WAITER, () -> {
            Usage before = Usage.soFar();
            waiting.act();
            return Usage.since(before).ofWaiting();
        });
        Thread.sleep(millis);
        Usage ofOthers = standing.get().minus(early);
        end.act();
        Usage used = crew.await().plus(ofOthers);
        return new Sample.Idle(true, (System.nanoTime() - begin) / 1e9, used, neighbours.cores());
    }
}
