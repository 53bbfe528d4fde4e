package interleave.counter;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.STALE_READ;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A counter under load: is every increment counted, does a reset lose any, does a poller see the count change? */
public final class CounterLoad implements LoadSpec {
    private static final CounterFactory NEW = Subject.factory(CounterFactory.class);

    /** Created by the engine, by name. */
    public CounterLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("two threads count", LOST_UPDATE, () -> new Counting(2)),
                new Question("one counts while another resets", LOST_UPDATE, Resetting::new),
                new Question("one polls while another counts", STALE_READ, Polling::new));
    }

    @Override
    public Round cost(int threads) {
        return new Counting(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        return PlainLoop.run(NEW.create()) == PlainLoop.EXPECTED;
    }

    /** All actors count; in the end the counter must say how often. */
    private static final class Counting implements Round {
        private final Counter counter = NEW.create();
        private final int threads;

        Counting(int threads) {
            this.threads = threads;
        }

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(threads, new Actor("incrementer", this::increment));
        }

        private long increment(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                counter.increment();
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return difference(
                    "counted", operations.stream().mapToLong(Long::longValue).sum(), counter.get());
        }
    }

    /** One actor counts, one resets; what was taken and what is left must be what was counted. */
    private static final class Resetting implements Round {
        private final Counter counter = NEW.create();
        private long taken; // written by the resetter, read when it has ended

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("incrementer", this::increment), new Actor("resetter", this::reset));
        }

        private long increment(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                counter.increment();
                done++;
            }
            return done;
        }

        private long reset(Stop stop) {
            long sum = 0;
            long done = 0;
            while (!stop.requested()) {
                sum += counter.reset();
                done++;
            }
            taken = sum;
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return difference("taken and left", operations.get(0), taken + counter.get());
        }
    }

    /**
     * One actor polls until it sees the count change. The JIT may hoist a plain read out of such a loop,
     * and then the loop never ends. Time is told in processor time of the poller, so that a poller who
     * does not get a core is not called blind.
     */
    private static final class Polling implements Round {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final long WARM_NANOS = 20_000_000; // enough for the JIT to compile the loop
        private static final long BLIND_NANOS = 300_000_000; // right counters are seen within microseconds

        private final Counter counter = NEW.create();
        private volatile @Nullable Thread poller;
        private volatile @Nullable String hopeless;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("poller", this::poll), new Actor("incrementer", this::incrementOnce));
        }

        private long poll(Stop stop) {
            poller = Thread.currentThread();
            while (counter.get() == 0) {} // nothing in the loop, as in many a program that waits like this
            poller = null;
            return 1;
        }

        private long incrementOnce(Stop stop) {
            Thread polling;
            do {
                polling = poller;
                Thread.onSpinWait();
            } while (polling == null);
            awaitProcessorTime(polling, cpuNanos(polling) + WARM_NANOS);
            counter.increment();
            long counted = cpuNanos(polling);
            awaitProcessorTime(polling, counted + BLIND_NANOS);
            if (poller != null) {
                hopeless = "get() returns " + counter.get() + " here, but the poller has asked for another "
                        + BLIND_NANOS / 1_000_000 + " ms of processor time and is still told 0";
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
            return null; // it has seen the increment, or it would still be polling
        }
    }

    private static @Nullable String difference(String what, long expected, long obtained) {
        if (expected == obtained) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "%,d increments, %s %,d: %,d %s",
                expected,
                what,
                obtained,
                Math.abs(expected - obtained),
                obtained < expected ? "lost" : "too many");
    }
}
