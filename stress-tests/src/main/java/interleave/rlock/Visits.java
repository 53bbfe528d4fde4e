package interleave.rlock;

import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** A round of visits that are counted under the lock, and of whatever else others do to it meanwhile. */
abstract class Visits implements Round {
    private final Lock lock;
    private long count; // guarded by lock, if it is one
    private volatile @Nullable String complaint;

    Visits(Lock lock) {
        this.lock = lock;
    }

    /** Does {@code part} until {@code stop}; returns how many visits were made. */
    final long work(Stop stop, Part part) {
        long visits = 0;
        while (!stop.requested() && complaint == null) {
            visits += part.play();
        }
        return visits;
    }

    final int visit() {
        Count.in(lock);
        count++;
        unlock();
        return 1;
    }

    final int visitTwice() {
        Runnable entry = lock::lock;
        entry.run();
        entry.run(); // in a line of its own: a deadlock tells since which line the lock is held
        unlock();
        count++;
        unlock();
        return 1;
    }

    final int attempt() {
        boolean taken = RLockLoad.isTakenSoon(lock);
        if (taken) {
            unlock();
        } else if (Count.isUnlocked(lock)) {
            complaint = "one who had waited in vain could unlock";
        }
        return 0;
    }

    final int intrude() {
        if (Count.isUnlocked(lock)) {
            complaint = "one who had not locked could unlock";
        }
        return 0;
    }

    private void unlock() {
        if (!Count.isUnlocked(lock)) {
            complaint = "one who had locked could not unlock: the lock knew another owner, or none";
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        long visits = operations.stream().mapToLong(Long::longValue).sum();
        if (complaint == null && visits != count) {
            return String.format(Locale.ROOT, "%,d visits, one by one, counted %,d", visits, count);
        }
        return complaint;
    }

    @Override
    public @Nullable String hopeless() {
        return complaint; // who waits for a lock that has no owner any more waits for ever
    }

    /** One thing that an actor does; returns the number of visits made. */
    @FunctionalInterface
    interface Part {
        int play();
    }
}
