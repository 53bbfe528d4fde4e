package interleave.explore;

import static interleave.explore.execution.Ending.Kind.DEADLOCK;
import static interleave.explore.execution.Ending.Kind.EXCEPTION;
import static interleave.explore.execution.Ending.Kind.NOT_MODELLED;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Programs that wait for tasks in a wrong way, or leave them to those of whom nobody has a model. */
final class WrongTaskPrograms {
    private WrongTaskPrograms() {}

    @Ends(value = DEADLOCK, saying = "\\*main\\* waits to get FutureTask#1")
    static final class NobodyRuns implements Program {
        @Override
        public void run() throws InterruptedException, ExecutionException {
            new FutureTask<>(() -> 1).get();
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to get FutureTask#2")
    static final class WaitsForItsOwnPool implements Program {
        @Override
        public void run() throws InterruptedException, ExecutionException {
            var pool = Executors.newFixedThreadPool(1);
            Future<Integer> outer = pool.submit(() -> pool.submit(() -> 1).get());
            outer.get();
        }
    }

    @Ends(
            value = DEADLOCK,
            saying = "\\*main\\* waits to close ThreadPoolExecutor#1 at .*; \\*pool-1-thread-1\\* waits to acquire")
    static final class NeverDone implements Program {
        private final Semaphore never = new Semaphore(0);

        @Override
        public void run() {
            try (var pool = Executors.newCachedThreadPool()) {
                pool.execute(never::acquireUninterruptibly);
            }
        }
    }

    @Ends(value = EXCEPTION, saying = "AssertionError: 1")
    static final class AsksTooEarly implements Program {
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            var pool = Executors.newFixedThreadPool(2);
            pool.execute(done::incrementAndGet);
            pool.execute(done::incrementAndGet);
            pool.shutdown();
            boolean over = pool.awaitTermination(1, TimeUnit.SECONDS); // which may be too short
            assert over || done.get() != 1 : done;
        }
    }

    @Ends(value = NOT_MODELLED, saying = "no model of Executors.newScheduledThreadPool")
    static final class Scheduled implements Program {
        @Override
        public void run() {
            Executors.newScheduledThreadPool(1).shutdown();
        }
    }

    @Ends(value = NOT_MODELLED, saying = "no model of ExecutorService.invokeAny")
    static final class Any implements Program {
        @Override
        public void run() throws InterruptedException, ExecutionException {
            try (var pool = Executors.newFixedThreadPool(1)) {
                pool.invokeAny(List.of(() -> 1));
            }
        }
    }
}
