package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.spec.LoadSpec;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Each has its turn, and wakes all for the next. */
final class TakingTurns implements LoadSpec.Round {
    private final int threads;
    private final Lock lock = new ReentrantLock();
    private final Condition turned; // turn has changed, or over; signalled by whoever has its turn

    @GuardedBy("lock")
    private int turn;

    @GuardedBy("lock")
    private boolean over;

    @GuardedBy("lock")
    private long turns;

    TakingTurns(ConditionFactory factory, int threads) {
        this.threads = threads;
        this.turned = factory.create(lock);
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return IntStream.range(0, threads)
                .mapToObj(i -> new LoadSpec.Actor("player " + i, stop -> play(i, stop)))
                .toList();
    }

    private long play(int me, LoadSpec.Stop stop) {
        long done = 0;
        lock.lock();
        try {
            while (!over) {
                if (turn != me) {
                    turned.awaitUninterruptibly();
                    continue;
                }
                turn = (me + 1) % threads;
                turns++;
                done++;
                over = stop.requested();
                turned.signalAll();
            }
            return done;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        long done = operations.stream().mapToLong(Long::longValue).sum();
        lock.lock();
        try {
            return turns == done ? null : "counted " + turns + " turns, but " + done + " were taken";
        } finally {
            lock.unlock();
        }
    }
}
