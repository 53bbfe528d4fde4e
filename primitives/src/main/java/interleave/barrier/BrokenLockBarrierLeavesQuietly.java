package interleave.barrier;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** {@link LockBarrier} whose party gives up without telling the others. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "after a time-out the others wait for ever for one that has left",
        twin = LockBarrier.class,
        seenBy = {CONTRACT, MEMORY, LOAD},
        ids = {"CWE-667", "BarrierTests.test_timeout"})
public final class BrokenLockBarrierLeavesQuietly implements Barrier {
    private final Lock lock = new ParkingLock();
    private final Condition ended = lock.newCondition(); // lap.end != OPEN; signalled by end()
    private final int parties;
    private final @Nullable Runnable action;

    @GuardedBy("lock")
    private Lap lap;

    /** Creates a barrier for {@code parties} threads; the last of them to come runs {@code action}, if there is one. */
    public BrokenLockBarrierLeavesQuietly(int parties, @Nullable Runnable action) {
        if (parties < 1) {
            throw new IllegalArgumentException("parties must be >= 1, but was " + parties);
        }
        this.parties = parties;
        this.action = action;
        this.lap = new Lap(parties);
    }

    @Override
    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return await(false, 0);
        } catch (TimeoutException e) {
            throw new AssertionError("a wait without a limit has timed out", e);
        }
    }

    @Override
    public int await(long timeout, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        return await(true, Math.max(0, unit.toNanos(timeout)));
    }

    private int await(boolean timed, long nanos) throws InterruptedException, BrokenBarrierException, TimeoutException {
        long deadline = System.nanoTime() + nanos;
        Lap mine;
        int index;
        lock.lock();
        try {
            mine = join();
            index = mine.missing;
            if (index > 0) {
                awaitEnd(mine, timed, deadline);
            }
        } finally {
            lock.unlock();
        }
        if (index == 0) {
            act(mine);
        }
        if (mine.end == End.BROKEN) { // needs no lock: an end is final, and I have seen it under the lock
            throw new BrokenBarrierException();
        }
        return index;
    }

    @GuardedBy("lock")
    private Lap join() throws InterruptedException, BrokenBarrierException {
        while (lap.isFull()) {
            ended.awaitUninterruptibly(); // an action is running: this lap is not mine, and the next not yet there
        }
        if (lap.end == End.BROKEN) {
            throw new BrokenBarrierException();
        }
        if (Thread.interrupted()) {
            end(lap, End.BROKEN); // I shall not come, so nobody should wait for me
            throw new InterruptedException();
        }
        lap.missing--;
        return lap;
    }

    @GuardedBy("lock")
    private void awaitEnd(Lap mine, boolean timed, long deadline) throws InterruptedException, TimeoutException {
        while (mine.end == End.OPEN) { // while, not if: a wake-up may be for nothing
            long left = deadline - System.nanoTime();
            if (mine.isFull()) {
                ended.awaitUninterruptibly(); // all have come: there is nothing left to give up
            } else if (timed && left <= 0) {
                mine.missing++;
                throw new TimeoutException();
            } else {
                try {
                    if (timed) {
                        ended.awaitNanos(left);
                    } else {
                        ended.await();
                    }
                } catch (InterruptedException e) {
                    if (!mine.isFull() && end(mine, End.BROKEN)) {
                        throw e;
                    }
                    Thread.currentThread().interrupt(); // too late to give up: the interrupt is for what comes next
                }
            }
        }
    }

    /** Called by the last to come, without the lock: the action is code of somebody else. */
    private void act(Lap full) {
        End how = End.BROKEN; // if the action throws: else the others wait for a lap that nobody ends
        try {
            if (action != null) {
                action.run();
            }
            how = End.PASSED;
        } finally {
            lock.lock();
            try {
                end(full, how);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Ends a lap, and says whether it had not ended before. */
    @GuardedBy("lock")
    private boolean end(Lap over, End how) {
        if (over.end != End.OPEN) {
            return false;
        }
        over.end = how;
        if (how == End.PASSED) {
            lap = new Lap(parties); // a new object: the others still have to read how the old one ended
        }
        ended.signalAll(); // all: the end of the lap has come for every party
        return true;
    }

    @Override
    public void abort() {
        lock.lock();
        try {
            end(lap, End.BROKEN);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void reset() {
        lock.lock();
        try {
            end(lap, End.BROKEN);
            lap = new Lap(parties);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int getParties() {
        return parties;
    }

    @Override
    public int getNumberWaiting() {
        lock.lock();
        try {
            return lap.end == End.BROKEN ? 0 : parties - lap.missing;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isBroken() {
        lock.lock();
        try {
            return lap.end == End.BROKEN;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "BrokenLockBarrierLeavesQuietly[parties=" + parties + ", waiting=" + getNumberWaiting() + ", broken="
                + isBroken() + "]";
    }

    /** Not all have come, or the action is running: open. All have come, and it has run: passed. Else broken, for ever. */
    private enum End {
        OPEN,
        PASSED,
        BROKEN
    }

    /** One meeting. An object for each: a slow thread can still read how its own lap ended when others fill the next. */
    private static final class Lap {
        private int missing;
        private End end = End.OPEN;

        Lap(int parties) {
            missing = parties;
        }

        /** Whether all have come, and the action is running. */
        boolean isFull() {
            return missing == 0 && end == End.OPEN;
        }
    }
}
