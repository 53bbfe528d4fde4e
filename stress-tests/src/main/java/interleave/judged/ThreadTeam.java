package interleave.judged;

import interleave.measure.Cores;
import interleave.spec.Scaling;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Threads of this JVM, new ones for each burst. */
final class ThreadTeam implements Team {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long SPIN_NANOS = 150_000; // who sleeps until the very moment is late by some of these

    private final Scaling.Crew crew;
    private final String address;
    private final int firstCore;

    /**
     * Creates a team.
     *
     * @param address of the site where they work
     * @param firstCore the core of the first worker; the others get those that follow
     */
    ThreadTeam(Scaling.Crew crew, String address, int firstCore) {
        this.crew = crew;
        this.address = address;
        this.firstCore = firstCore;
    }

    @Override
    public Tally burst(Scaling.Job job, int workers, Scaling.Shift shift) throws IOException, InterruptedException {
        Scaling.Work work = crew.work(job, address);
        List<Worker> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            var thread = new Worker(work, shift, job.computes() ? firstCore + i : -1);
            thread.start();
            threads.add(thread);
        }
        var tally = new Tally(0, 0);
        for (Worker thread : threads) {
            if (!thread.join(PATIENCE)) {
                throw new IOException("a worker did not come to an end");
            }
            if (thread.thrown != null) {
                throw new IOException("a worker died of " + thread.thrown, thread.thrown);
            }
            tally = tally.plus(thread.tally);
        }
        return tally;
    }

    @Override
    public String about() {
        return "";
    }

    @Override
    public void close() {
        // nobody is left after a burst
    }

    private static final class Worker extends Thread {
        private final Scaling.Work work;
        private final Scaling.Shift shift;
        private final int core;

        // Written by this thread, read by others after join.
        private Tally tally = new Tally(0, 0);
        private @Nullable Throwable thrown;

        Worker(Scaling.Work work, Scaling.Shift shift, int core) {
            super("worker");
            this.work = work;
            this.shift = shift;
            this.core = core;
            setDaemon(true);
        }

        @Override
        public void run() {
            if (core >= 0) {
                Cores.pin(core);
            }
            long waitedBefore = Cores.waitedNanos();
            awaitBegin();
            long late = System.nanoTime() - shift.begin(); // also if it was this thread's starter who had to wait
            try {
                long pieces = work.work(shift);
                tally = new Tally(pieces, Math.max(late, Cores.waitedNanos() - waitedBefore));
            } catch (Throwable e) { // told by who waits for this thread
                thrown = e;
            }
        }

        private void awaitBegin() {
            long left = shift.begin() - System.nanoTime();
            while (left > 0) {
                if (left > SPIN_NANOS) {
                    LockSupport.parkNanos(left - SPIN_NANOS);
                } else {
                    Thread.onSpinWait();
                }
                left = shift.begin() - System.nanoTime();
            }
        }
    }
}
