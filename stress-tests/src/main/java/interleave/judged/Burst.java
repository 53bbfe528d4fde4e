package interleave.judged;

import interleave.measure.Cores;
import interleave.spec.LoadSpec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A round of load: the actors start together, each on a core of its own, work for an instant, and stop.
 *
 * @param operations what each actor has done
 * @param cpuNanos processor time each of them has used for it
 * @param wallNanos how long the round took
 * @param waitedNanos how long, in all, actors were ready to run while another program had their core
 * @param thrown what an actor died of, if one did
 * @param hopeless why the actors will never end, if so; they are still running
 * @param standstill how they all wait, and nobody is left to wake them, if so
 */
record Burst(
        List<Long> operations,
        List<Long> cpuNanos,
        long wallNanos,
        long waitedNanos,
        @Nullable Throwable thrown,
        @Nullable String hopeless,
        Optional<LockGraph.Scene> standstill) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double DISTURBED = 0.02;

    /** What all actors have done together. */
    long totalOperations() {
        return operations.stream().mapToLong(Long::longValue).sum();
    }

    /** Whether another program had a core for so long that the figures mean little. */
    boolean disturbed() {
        return waitedNanos > DISTURBED * wallNanos;
    }

    /** Runs {@code round} for about {@code nanos} nanoseconds. */
    static Burst run(LoadSpec.Round round, long nanos) throws InterruptedException {
        var stop = new LoadSpec.Stop();
        List<LoadSpec.Actor> actors = round.actors();
        var line = new StartLine(actors.size());
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            var runner = new Runner(actors.get(i), i, line, stop);
            runner.start();
            runners.add(runner);
        }
        long begun = System.nanoTime();
        LockSupport.parkNanos(nanos); // may return early: then the burst is short
        stop.request();
        var quiet = new Quiet(thread -> false);
        String hopeless = await(runners, round, quiet);
        return new Burst(
                runners.stream().map(r -> r.operations).toList(),
                runners.stream().map(r -> r.cpuNanos).toList(),
                System.nanoTime() - begun,
                runners.stream().mapToLong(r -> r.waitedNanos).sum(),
                runners.stream()
                        .map(r -> r.thrown)
                        .filter(t -> t != null)
                        .findFirst()
                        .orElse(null),
                hopeless,
                quiet.scene());
    }

    /** Waits for the actors to end, or to be stuck, or to be given up by the round; spinning ones are the watchdog's. */
    private static @Nullable String await(List<Runner> runners, LoadSpec.Round round, Quiet quiet)
            throws InterruptedException {
        for (Runner runner : runners) {
            while (!runner.join(java.time.Duration.ofMillis(5))) {
                if (quiet.stuck(runners)) {
                    return null;
                }
                String hopeless = round.hopeless();
                if (hopeless != null) {
                    return hopeless;
                }
            }
        }
        return null;
    }

    /**
     * Nobody starts before the last has come. The actors see to that themselves: a main thread that has
     * to give the signal must first get back one of the cores on which they are waiting for it.
     */
    private static final class StartLine {
        private static final int SPINS = 10_000;

        private final AtomicInteger missing;

        StartLine(int actors) {
            missing = new AtomicInteger(actors);
        }

        void arriveAndAwait() {
            missing.decrementAndGet();
            for (int spins = 0; missing.get() > 0; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(1_000); // more actors than free cores: let the others come
                }
            }
        }
    }

    private static final class Runner extends Thread {
        private final LoadSpec.Actor actor;
        private final int core;
        private final StartLine line;
        private final LoadSpec.Stop stop;

        // Written by this thread, read by others after join.
        private long operations;
        private long cpuNanos;
        private long waitedNanos;
        private @Nullable Throwable thrown;

        Runner(LoadSpec.Actor actor, int core, StartLine line, LoadSpec.Stop stop) {
            super(actor.role());
            this.actor = actor;
            this.core = core;
            this.line = line;
            this.stop = stop;
            setDaemon(true);
        }

        @Override
        public void run() {
            Cores.pin(core);
            line.arriveAndAwait();
            long waitedBefore = Cores.waitedNanos();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            try {
                operations = actor.work().work(stop);
            } catch (Throwable e) { // whatever the judged program throws is its verdict
                thrown = e;
            }
            cpuNanos = THREADS.getCurrentThreadCpuTime() - cpuBefore;
            waitedNanos = Cores.waitedNanos() - waitedBefore;
        }
    }
}
