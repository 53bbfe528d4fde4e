package interleave.event;

import interleave.spec.LoadSpec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One actor polls until it sees the event set. The JIT may hoist a plain read out of such a loop,
 * and then the loop never ends. Time is told in processor time of the poller, so that a poller who
 * does not get a core is not called blind.
 */
final class Polling implements LoadSpec.Round {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_NANOS = 20_000_000; // enough for the JIT to compile the loop
    private static final long BLIND_NANOS = 300_000_000; // right counters are seen within microseconds

    private final Event event;
    private volatile @Nullable Thread poller;
    private volatile @Nullable String hopeless;

    Polling(EventFactory factory) {
        event = factory.create();
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(new LoadSpec.Actor("poller", stop -> poll()), new LoadSpec.Actor("setter", stop -> setOnce()));
    }

    private long poll() {
        poller = Thread.currentThread();
        while (!event.isSet()) {} // nothing in the loop, as in many a program that waits like this
        poller = null;
        return 1;
    }

    private long setOnce() {
        Thread polling;
        do {
            polling = poller;
            Thread.onSpinWait();
        } while (polling == null);
        awaitProcessorTime(polling, cpuNanos(polling) + WARM_NANOS);
        event.set();
        long used = cpuNanos(polling);
        awaitProcessorTime(polling, used + BLIND_NANOS);
        if (poller != null) {
            hopeless = "isSet() says " + event.isSet() + " here, but the poller has asked for another "
                    + BLIND_NANOS / 1_000_000 + " ms of processor time and is still told false";
        }
        return 1;
    }

    /** Waits until {@code thread} has used so much processor time, or has seen what it polls for. */
    private void awaitProcessorTime(Thread thread, long nanos) {
        while (poller != null && cpuNanos(thread) < nanos) {
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
        return null; // it has seen the event, or it would still be polling
    }
}
