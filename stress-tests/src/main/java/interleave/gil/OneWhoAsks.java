package interleave.gil;

import interleave.spec.LoadSpec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thread computes from checkpoint to checkpoint, another asks for its turn. Starved it is when the first has passed
 * checkpoints for a hundred milliseconds of its own processor time while the other was waiting: that does not depend on
 * how busy the machine is.
 */
final class OneWhoAsks implements LoadSpec.Round {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long STARVED_NANOS = 100_000_000; // who has asked at once gets its turn within microseconds
    private static final int LOOK_EVERY = 1_000;

    private final GlobalLock gil;
    private volatile @Nullable Thread asking;
    private volatile long turns;
    private @Nullable String complaint; // written by the one who computes, read when it has ended

    OneWhoAsks(GlobalLock gil) {
        this.gil = gil;
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(new LoadSpec.Actor("computing", this::compute), new LoadSpec.Actor("asking", this::ask));
    }

    private long compute(LoadSpec.Stop stop) {
        long checkpoints = 0;
        long since = -1; // the processor time at which the other was first seen waiting for this turn
        long seen = 0;
        gil.acquire();
        while (complaint == null && (!stop.requested() || since >= 0)) {
            long before = turns;
            boolean gave = gil.checkpoint();
            checkpoints++;
            if (gave && turns == before) {
                complaint = "gave way at a checkpoint, and had the lock again before the other had run";
            } else if (turns != seen || !waits()) {
                seen = turns;
                since = -1;
            } else if (since < 0) {
                since = THREADS.getCurrentThreadCpuTime();
            } else if (checkpoints % LOOK_EVERY == 0 && THREADS.getCurrentThreadCpuTime() - since > STARVED_NANOS) {
                complaint = String.format(
                        Locale.ROOT, "passed %,d checkpoints, while one waited who had asked", checkpoints);
            }
        }
        gil.release();
        return checkpoints;
    }

    private boolean waits() {
        Thread thread = asking;
        return thread != null && thread.getState() == Thread.State.WAITING;
    }

    private long ask(LoadSpec.Stop stop) {
        long done = 0;
        while (!stop.requested()) {
            asking = Thread.currentThread();
            gil.acquire();
            asking = null;
            done++;
            turns = done;
            gil.release();
        }
        return done;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return complaint;
    }
}
