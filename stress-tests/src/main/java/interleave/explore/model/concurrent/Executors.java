package interleave.explore.model.concurrent;

import interleave.explore.execution.Execution;
import interleave.explore.execution.Strand;
import interleave.explore.model.Threads;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.Executors}: those that can wait without a clock. */
public final class Executors {
    private int pools;

    private Executors(Execution execution) {}

    /** {@link java.util.concurrent.Executors#defaultThreadFactory}. */
    public static ThreadFactory defaultThreadFactory() {
        Executors model = Strand.me().execution().model(Executors.class, Executors::new);
        String pool = "pool-" + ++model.pools + "-thread-";
        int[] threads = new int[1];
        return body -> {
            Thread thread = new Thread(body, pool + ++threads[0]);
            Threads.setDaemon(thread, false);
            return thread;
        };
    }

    private static ExecutorService pool(int core, int most, ThreadFactory factory, int room) {
        return new ThreadPoolExecutor(core, most, factory, new ThreadPoolExecutor.AbortPolicy(), room);
    }

    /** {@link java.util.concurrent.Executors#newFixedThreadPool(int)}. */
    public static ExecutorService newFixedThreadPool(int threads) {
        return newFixedThreadPool(threads, defaultThreadFactory());
    }

    /** {@link java.util.concurrent.Executors#newFixedThreadPool(int, ThreadFactory)}. */
    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
        return pool(threads, threads, factory, Integer.MAX_VALUE);
    }

    /** {@link java.util.concurrent.Executors#newSingleThreadExecutor()}. */
    public static ExecutorService newSingleThreadExecutor() {
        return newFixedThreadPool(1);
    }

    /** {@link java.util.concurrent.Executors#newSingleThreadExecutor(ThreadFactory)}. */
    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return newFixedThreadPool(1, factory);
    }

    /** {@link java.util.concurrent.Executors#newCachedThreadPool()}. */
    public static ExecutorService newCachedThreadPool() {
        return newCachedThreadPool(defaultThreadFactory());
    }

    /** {@link java.util.concurrent.Executors#newCachedThreadPool(ThreadFactory)}. */
    public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
        return pool(0, Integer.MAX_VALUE, factory, 0);
    }

    /** {@link java.util.concurrent.Executors#newVirtualThreadPerTaskExecutor}. */
    public static ExecutorService newVirtualThreadPerTaskExecutor() {
        return newThreadPerTaskExecutor(body -> Threads.unstarted(Thread.ofVirtual(), body));
    }

    /** {@link java.util.concurrent.Executors#newThreadPerTaskExecutor}. */
    public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
        return new ThreadPerTaskExecutor(factory);
    }

    /** {@link java.util.concurrent.Executors#callable(Runnable, Object)}. */
    public static <T> Callable<T> callable(Runnable task, T result) {
        Objects.requireNonNull(task);
        return () -> {
            task.run();
            return result;
        };
    }

    /** {@link java.util.concurrent.Executors#callable(Runnable)}. */
    public static Callable<@Nullable Object> callable(Runnable task) {
        Objects.requireNonNull(task);
        return () -> {
            task.run();
            return null;
        };
    }
}
