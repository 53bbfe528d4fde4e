package interleave.visibility;

import interleave.spec.LoadSpec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread asks until it is told. The JIT may hoist a plain read out of such a loop, and then the loop
 * never ends. Time is told in processor time of the one who asks, so that a thread which does not get a
 * core is not called blind.
 */
final class Polling implements LoadSpec.Round {
    /** How often a plain loop asks before it gives up: about a second, when others are told within microseconds. */
    static final long OFTEN = 500_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_NANOS = 20_000_000; // enough for the JIT to compile the loop
    private static final long BLIND_NANOS = 300_000_000; // others are told within microseconds

    private final BooleanSupplier question;
    private final Runnable answer;
    private volatile @Nullable Thread poller;
    private volatile @Nullable String hopeless;

    /** A round in which {@code question} is asked until, some time after {@code answer}, it is answered by true. */
    Polling(BooleanSupplier question, Runnable answer) {
        this.question = question;
        this.answer = answer;
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(new LoadSpec.Actor("poller", this::poll), new LoadSpec.Actor("teller", this::tell));
    }

    private long poll(LoadSpec.Stop stop) {
        BooleanSupplier asked = question;
        poller = Thread.currentThread();
        while (!asked.getAsBoolean()) {} // nothing in the loop, as in many a program that waits like this
        poller = null;
        return 1;
    }

    private long tell(LoadSpec.Stop stop) {
        Thread polling;
        do {
            polling = poller;
            Thread.onSpinWait();
        } while (polling == null);
        awaitProcessorTime(polling, cpuNanos(polling) + WARM_NANOS);
        answer.run();
        awaitProcessorTime(polling, cpuNanos(polling) + BLIND_NANOS);
        if (poller != null) {
            hopeless = "whoever asks now is answered " + question.getAsBoolean()
                    + ", but the poller has asked for another " + BLIND_NANOS / 1_000_000
                    + " ms of processor time and is still told false";
        }
        return 1;
    }

    /** Waits until {@code thread} has used so much processor time, or has been told. */
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
        return null; // it has been told, or it would still be asking
    }
}
