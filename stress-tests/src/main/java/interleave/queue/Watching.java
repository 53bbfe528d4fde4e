package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker asks again and again whether the queue is shut down. The JIT may read a plain flag once and
 * for all; so the loop must be hot before the flag changes. Time is the worker's processor time: who does
 * not get a core is not called blind.
 */
final class Watching implements Round {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_NANOS = 20_000_000; // enough for the JIT to compile the loop
    private static final long BLIND_NANOS = 300_000_000; // a right queue is seen to be shut down within microseconds

    private final JoinableQueue<Integer> queue = QueueLoad.queue(1);
    private volatile @Nullable Thread worker;
    private volatile @Nullable String hopeless;

    Watching() {}

    @Override
    public List<Actor> actors() {
        return List.of(new Actor("worker", this::watch), new Actor("owner", this::shutDown));
    }

    private long watch(Stop stop) {
        worker = Thread.currentThread();
        while (!queue.isShutdown()) {} // nothing in the loop, as in many a program that waits like this
        worker = null;
        return 1;
    }

    private long shutDown(Stop stop) {
        Thread watching;
        do {
            watching = worker;
            Thread.onSpinWait();
        } while (watching == null);
        awaitProcessorTime(watching, cpuNanos(watching) + WARM_NANOS);
        queue.shutdown();
        awaitProcessorTime(watching, cpuNanos(watching) + BLIND_NANOS);
        if (worker != null) {
            hopeless = "the queue is shut down, but the worker has asked for another " + BLIND_NANOS / 1_000_000
                    + " ms of processor time and is still told it is not";
        }
        return 1;
    }

    /** Waits until {@code thread} has used so much processor time, or has seen what it watches for. */
    private void awaitProcessorTime(Thread thread, long nanos) {
        while (worker != null && cpuNanos(thread) < nanos) {
            Thread.onSpinWait();
        }
    }

    private static long cpuNanos(Thread thread) {
        return THREADS.getThreadCpuTime(thread.threadId());
    }

    @Override
    public @Nullable String hopeless() {
        return hopeless;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return null; // it has seen the shutdown, or it would still be asking
    }
}
