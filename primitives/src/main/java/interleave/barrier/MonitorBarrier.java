package interleave.barrier;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A barrier in a monitor, with an object for each lap: who waits, waits for the end of <em>its</em> lap.
 *
 * <pre>{@code
 * Barrier barrier = new MonitorBarrier(3, null);
 * int index = barrier.await();     // in each of three threads
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code lap} is open or broken, never passed; a lap that has ended stays as it is.
 *
 * <p><b>Memory effects.</b> Everybody comes and goes through the same monitor, and the action runs
 * inside it.
 *
 * <p><b>Not promised:</b> an answer while the action runs. It holds the monitor, so even
 * {@link #abort} waits for its end; {@link LockBarrier} does better.
 *
 * <p>After the generations of {@link java.util.concurrent.CyclicBarrier}.
 */
public final class MonitorBarrier implements Barrier {
    private final int parties;
    private final @Nullable Runnable action;

    @GuardedBy("this")
    private Lap lap;

    /** Creates a barrier for {@code parties} threads; the last of them to come runs {@code action}, if there is one. */
    public MonitorBarrier(int parties, @Nullable Runnable action) {
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

    private synchronized int await(boolean timed, long nanos)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        long deadline = System.nanoTime() + nanos;
        Lap mine = lap; // mine, whatever lap the others are in when I look again
        if (mine.end == End.BROKEN) {
            throw new BrokenBarrierException();
        }
        if (Thread.interrupted()) {
            end(mine, End.BROKEN); // I shall not come, so nobody should wait for me
            throw new InterruptedException();
        }
        int index = --mine.missing;
        if (index == 0) {
            pass(mine);
        }
        while (mine.end == End.OPEN) { // while, not if: a wake-up may be for nothing
            long left = deadline - System.nanoTime();
            if (timed && left <= 0) {
                end(mine, End.BROKEN);
                throw new TimeoutException();
            }
            try {
                if (timed) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } else {
                    wait();
                }
            } catch (InterruptedException e) {
                if (end(mine, End.BROKEN)) {
                    throw e;
                }
                Thread.currentThread().interrupt(); // the lap had ended: the interrupt is for what comes next
            }
        }
        if (mine.end == End.BROKEN) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    @GuardedBy("this")
    private void pass(Lap full) {
        boolean done = false;
        try {
            if (action != null) {
                action.run();
            }
            done = true;
        } finally {
            if (!done) {
                end(full, End.BROKEN); // else the others wait for a lap that nobody ends
            }
        }
        end(full, End.PASSED); // unless the action has called abort or reset
    }

    /** Ends a lap, and says whether it had not ended before. */
    @GuardedBy("this")
    private boolean end(Lap over, End how) {
        if (over.end != End.OPEN) {
            return false;
        }
        over.end = how;
        if (how == End.PASSED) {
            lap = new Lap(parties); // a new object: the others still have to read how the old one ended
        }
        notifyAll(); // all: the end of the lap has come for every party
        return true;
    }

    @Override
    public synchronized void abort() {
        end(lap, End.BROKEN);
    }

    @Override
    public synchronized void reset() {
        end(lap, End.BROKEN);
        lap = new Lap(parties);
    }

    @Override
    public int getParties() {
        return parties;
    }

    @Override
    public synchronized int getNumberWaiting() {
        return isBroken() ? 0 : parties - lap.missing;
    }

    @Override
    public synchronized boolean isBroken() {
        return lap.end == End.BROKEN;
    }

    @Override
    public synchronized String toString() {
        return "MonitorBarrier[parties=" + parties + ", waiting=" + getNumberWaiting() + ", broken=" + isBroken() + "]";
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
    }
}
