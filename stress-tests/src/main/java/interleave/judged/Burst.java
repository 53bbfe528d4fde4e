package interleave.judged;

import interleave.spec.LoadSpec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
 */
record Burst(
        List<Long> operations,
        List<Long> cpuNanos,
        long wallNanos,
        long waitedNanos,
        @Nullable Throwable thrown,
        @Nullable String hopeless) {

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
        var ready = new CountDownLatch(actors.size());
        var gate = new Gate();
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            var runner = new Runner(actors.get(i), i, ready, gate, stop);
            runner.start();
            runners.add(runner);
        }
        ready.await();
        long begun = System.nanoTime();
        gate.open = true;
        LockSupport.parkNanos(nanos); // may return early: then the burst is short
        stop.request();
        String hopeless = await(runners, round);
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
                hopeless);
    }

    /** Waits for the actors, for ever if they hang and the round has not given them up: see Watchdog. */
    private static @Nullable String await(List<Runner> runners, LoadSpec.Round round) throws InterruptedException {
        for (Runner runner : runners) {
            while (!runner.join(java.time.Duration.ofMillis(5))) {
                String hopeless = round.hopeless();
                if (hopeless != null) {
                    return hopeless;
                }
            }
        }
        return null;
    }

    /** Opened once; actors spin on it, so that they leave it together. */
    private static final class Gate {
        private volatile boolean open;
    }

    private static final class Runner extends Thread {
        private final LoadSpec.Actor actor;
        private final int core;
        private final CountDownLatch ready;
        private final Gate gate;
        private final LoadSpec.Stop stop;

        // Written by this thread, read by others after join.
        private long operations;
        private long cpuNanos;
        private long waitedNanos;
        private @Nullable Throwable thrown;

        Runner(LoadSpec.Actor actor, int core, CountDownLatch ready, Gate gate, LoadSpec.Stop stop) {
            super(actor.role());
            this.actor = actor;
            this.core = core;
            this.ready = ready;
            this.gate = gate;
            this.stop = stop;
            setDaemon(true);
        }

        @Override
        public void run() {
            Cores.pin(core);
            ready.countDown();
            while (!gate.open) {
                Thread.onSpinWait();
            }
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
