package interleave.semaphore;

import interleave.spec.LoadSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two who can go on only in turns: each waits for a permit, and answers with one for the other. */
final class BackAndForth implements LoadSpec.Round {
    private static final int JITTER = 40;

    private final Semaphore ping;
    private final Semaphore pong;
    private volatile boolean over;

    BackAndForth(SemaphoreFactory factory) {
        ping = Taken.all(factory, 1);
        pong = Taken.all(factory, 1);
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(new LoadSpec.Actor("server", this::serve), new LoadSpec.Actor("returner", stop -> returnAll()));
    }

    private long serve(LoadSpec.Stop stop) {
        long done = 0;
        while (!stop.requested()) {
            for (long i = done % JITTER; i > 0; i--) {
                Thread.onSpinWait(); // sooner or later it hits the moment at which the other falls asleep
            }
            ping.release();
            pong.acquireUninterruptibly();
            done++;
        }
        over = true;
        ping.release();
        return done;
    }

    private long returnAll() {
        long done = 0;
        ping.acquireUninterruptibly();
        while (!over) {
            pong.release();
            done++;
            ping.acquireUninterruptibly();
        }
        return done;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return operations.get(0).equals(operations.get(1))
                ? null
                : operations.get(0) + " permits served, " + operations.get(1) + " returned";
    }
}
