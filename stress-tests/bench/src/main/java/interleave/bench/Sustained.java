package interleave.bench;

import interleave.event.ParkingEvent;
import interleave.lock.ParkingLock;
import interleave.queue.TwoLockRingQueue;
import interleave.semaphore.ParkingSemaphore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What {@link SustainedBenchmark} can measure: turns that end by themselves, whatever the other threads do.
 *
 * @param primitive lock, semaphore, event, queue
 * @param task in words
 * @param measure the subject that the others are multiples of
 * @param subjects by name
 */
record Sustained(String primitive, String task, String measure, Map<String, Supplier<Turn>> subjects) {
    private static final int THREADS_PER_CORE = 4;
    private static final int CAPACITY = 1024;

    /** What a thread does over and over. */
    @FunctionalInterface
    interface Turn {
        void take() throws InterruptedException;
    }

    static List<Sustained> all() {
        return List.of(
                new Sustained(
                        "lock",
                        "lock, count, unlock",
                        "ReentrantLock",
                        Map.of(
                                "ParkingLock", () -> locking(new ParkingLock()),
                                "ReentrantLock", () -> locking(new ReentrantLock()))),
                new Sustained(
                        "semaphore",
                        "acquire the only permit, release",
                        "Semaphore",
                        Map.of(
                                "ParkingSemaphore", () -> acquiring(new ParkingSemaphore(1)),
                                "Semaphore", () -> acquiring(new Semaphore(1)))),
                new Sustained(
                        "event",
                        "await what has come",
                        "CountDownLatch",
                        Map.of("ParkingEvent", Sustained::awaitingEvent, "CountDownLatch", Sustained::awaitingLatch)),
                new Sustained(
                        "queue",
                        "put, take, capacity " + CAPACITY,
                        "ArrayBlockingQueue",
                        Map.of(
                                "TwoLockRingQueue", () -> passing(new TwoLockRingQueue<>(CAPACITY)),
                                "ArrayBlockingQueue", () -> passing(new ArrayBlockingQueue<>(CAPACITY)),
                                "LinkedBlockingQueue", () -> passing(new LinkedBlockingQueue<>(CAPACITY)),
                                "Mpmc, sleeping", () -> passing(BlockingMpmc.sleeping(CAPACITY)))));
    }

    /** The subject that {@code key} names: the number in {@link #all}, a blank, a name. */
    static Turn subject(String key) {
        int blank = key.indexOf(' ');
        Supplier<Turn> subject =
                all().get(Integer.parseInt(key.substring(0, blank))).subjects().get(key.substring(blank + 1));
        if (subject == null) {
            throw new IllegalArgumentException("there is no subject " + key);
        }
        return subject.get();
    }

    static int threads() {
        return THREADS_PER_CORE * Cores.count();
    }

    /** Runs the benchmark with one subject in a JVM of its own. */
    static Sample run(int number, String name) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SustainedBenchmark.class.getSimpleName())
                        .param("subject", number + " " + name)
                        .threads(threads())
                        .forks(1)
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        RunResult result = results.iterator().next();
        var garbage = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Sample(
                name,
                result.getPrimaryResult().getScore(),
                Double.NaN,
                Double.NaN,
                garbage == null ? Double.NaN : garbage.getScore(),
                Double.NaN,
                Double.NaN);
    }

    private static Turn locking(Lock lock) {
        var visits = new long[1];
        return () -> {
            lock.lock();
            try {
                visits[0]++;
            } finally {
                lock.unlock();
            }
        };
    }

    private static Turn acquiring(interleave.semaphore.Semaphore semaphore) {
        return () -> {
            semaphore.acquire();
            semaphore.release();
        };
    }

    private static Turn acquiring(Semaphore semaphore) {
        return () -> {
            semaphore.acquire();
            semaphore.release();
        };
    }

    private static Turn awaitingEvent() {
        var event = new ParkingEvent();
        event.set();
        return event::await;
    }

    private static Turn awaitingLatch() {
        return new CountDownLatch(0)::await;
    }

    private static Turn passing(BlockingQueue<Integer> queue) {
        return () -> {
            queue.put(1);
            Integer ignored = queue.take();
        };
    }
}
