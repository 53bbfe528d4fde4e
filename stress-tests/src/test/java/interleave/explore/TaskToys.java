package interleave.explore;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks, and those who run them. */
final class TaskToys {
    private TaskToys() {}

    /** {@link FutureTask}. */
    public abstract static class Task extends Toy {
        /** Of {@code task}. */
        protected Task(Callable<Integer> task) {
            var future = new FutureTask<>(task);
            does("run", future);
            does("run again", future); // twice as often
            asks("get", future::get);
            asks("get 0", () -> future.get(0, TimeUnit.SECONDS));
            asks("get 1 ns", () -> future.get(1, TimeUnit.NANOSECONDS));
            asks("cancel", () -> future.cancel(false));
            asks("cancel and interrupt", () -> future.cancel(true));
            asks("isDone", future::isDone);
            asks("isCancelled", future::isCancelled);
            asks("state", future::state);
            asks("resultNow", future::resultNow);
            asks("exceptionNow", future::exceptionNow);
        }

        private void does(String name, FutureTask<Integer> future) {
            asks(name, () -> {
                future.run();
                return "";
            });
        }
    }

    /** One that succeeds. */
    public static final class Succeeds extends Task {
        /** With 7. */
        public Succeeds() {
            super(() -> 7);
        }
    }

    /** One that fails. */
    public static final class Fails extends Task {
        /** With an exception. */
        public Fails() {
            super(() -> {
                throw new IllegalStateException();
            });
        }
    }

    /** An {@link ExecutorService}. What it was given is done by threads of its own. */
    public abstract static class Executes extends Toy {
        private final ExecutorService pool;

        /** A fresh one. */
        protected Executes(ExecutorService pool) {
            this.pool = pool;
            var sum = new AtomicInteger();
            asks("submit and get", () -> pool.submit(() -> sum.addAndGet(10)).get());
            asks(
                    "submit, fail and get",
                    () -> pool.submit(() -> Integer.parseInt("none")).get());
            does("execute", () -> pool.execute(sum::incrementAndGet));
            does("shutdown", pool::shutdown);
            asks("shutdownNow", () -> pool.shutdownNow().size() < 5);
            asks("isShutdown", pool::isShutdown);
            asks("awaitTermination 0", () -> pool.awaitTermination(0, TimeUnit.SECONDS) && !pool.isTerminated());
            does("close", pool::close);
            asks("close, then sum", () -> {
                pool.close();
                return sum.get();
            });
        }

        @Override
        protected void discard() {
            pool.shutdownNow();
        }
    }

    /** {@link Executors#newFixedThreadPool}. */
    public static final class Fixed extends Executes {
        /** For one. */
        public Fixed() {
            super(Executors.newFixedThreadPool(1));
        }
    }

    /** {@link Executors#newCachedThreadPool}. */
    public static final class Cached extends Executes {
        /** With no thread. */
        public Cached() {
            super(Executors.newCachedThreadPool());
        }
    }

    /** {@link Executors#newVirtualThreadPerTaskExecutor}. */
    public static final class PerTask extends Executes {
        /** With no thread. */
        public PerTask() {
            super(Executors.newVirtualThreadPerTaskExecutor());
        }
    }

    /** {@link ThreadPoolExecutor}. */
    public static final class Bounded extends Executes {
        /** For one, and one who waits. */
        public Bounded() {
            super(new ThreadPoolExecutor(
                    1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy()));
        }
    }
}
