package interleave.rlock;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Two take turns, and wait for theirs while they hold the lock twice. */
final class Turns implements Round {
    private final Lock lock;
    private final Condition turned;
    private boolean second; // guarded by lock: whose turn it is
    private boolean over; // guarded by lock
    private volatile int wrong;
    private volatile boolean robbed;

    Turns(Lock lock) {
        this.lock = lock;
        this.turned = lock.newCondition();
    }

    @Override
    public List<Actor> actors() {
        return List.of(
                new Actor("first", stop -> playUnlessRobbed(stop, false)),
                new Actor("second", stop -> playUnlessRobbed(stop, true)));
    }

    private long playUnlessRobbed(Stop stop, boolean me) {
        try {
            return play(stop, me);
        } catch (IllegalMonitorStateException e) { // from await or signal: it has the lock, so somebody else has it too
            robbed = true;
            return 0;
        }
    }

    private long play(Stop stop, boolean me) {
        long turns = 0;
        boolean goesOn = true;
        while (goesOn) {
            Count.in(lock);
            Count.in(lock);
            while (second != me && !over) {
                turned.awaitUninterruptibly();
            }
            over |= stop.requested();
            goesOn = !over;
            second = !me;
            turned.signal();
            int holds = Count.endOfHolds(lock);
            if (holds != 2) {
                wrong = holds;
                goesOn = false;
            }
            turns++;
        }
        return turns;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        if (robbed) {
            return "one holds the lock twice, and is told that it does not hold it";
        }
        return wrong == 0 ? null : "locked twice, waited, and then could unlock so often: " + wrong;
    }

    @Override
    public @Nullable String hopeless() {
        return complaint(List.of());
    }
}
