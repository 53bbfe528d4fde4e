package interleave.barrier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A barrier without a lock: to come is one compare-and-set, which counts and queues at the same time;
 * then one parks until the lap has ended.
 *
 * <pre>{@code
 * Barrier barrier = new ParkingBarrier(3, null);
 * int index = barrier.await();     // in each of three threads
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code lap} is the one to join, unless it has been passed; then whoever
 * finds out first replaces it. A lap ends once; see {@link ParkingLap} for its states.
 *
 * <p><b>Memory effects.</b> Each party's compare-and-set reads what the one before it has written, so the
 * last to come has seen all of them; it writes the end of the lap, which every party reads.
 *
 * <p><b>Not promised:</b> that the parties wake at the same time: the last to come wakes one after
 * another. A lap costs a small object for each party that waits.
 *
 * <p>Own design, after Treiber's stack (<i>Systems Programming: Coping with Parallelism</i>, 1986).
 */
public final class ParkingBarrier implements Barrier {
    private static final VarHandle LAP = lapHandle();

    private final int parties;
    private final @Nullable Runnable action;
    private volatile ParkingLap lap;

    /** Creates a barrier for {@code parties} threads; the last of them to come runs {@code action}, if there is one. */
    public ParkingBarrier(int parties, @Nullable Runnable action) {
        if (parties < 1) {
            throw new IllegalArgumentException("parties must be >= 1, but was " + parties);
        }
        this.parties = parties;
        this.action = action;
        this.lap = new ParkingLap(parties);
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
        while (true) {
            ParkingLap mine = current();
            if (mine.isBroken()) {
                throw new BrokenBarrierException();
            }
            if (Thread.currentThread().isInterrupted() && mine.giveUp()) { // I shall not come: do not wait for me
                Thread.interrupted();
                throw new InterruptedException();
            }
            Party me = mine.join(Thread.currentThread());
            if (me == null) {
                continue; // it ended as I came: join the next
            }
            if (me.missing == 0) {
                act(mine);
            } else {
                awaitEnd(mine, timed, deadline);
            }
            if (me.missing >= 0) {
                if (mine.isBroken()) {
                    throw new BrokenBarrierException();
                }
                return me.missing;
            }
        }
    }

    private void awaitEnd(ParkingLap mine, boolean timed, long deadline) throws InterruptedException, TimeoutException {
        boolean interrupted = false;
        while (mine.isOpen()) { // while, not if: park may return for nothing
            if (Thread.interrupted()) { // clears it, too: who is interrupted cannot park
                if (mine.giveUp()) {
                    throw new InterruptedException();
                }
                interrupted = true;
            }
            long left = deadline - System.nanoTime();
            if (!timed || mine.isFull()) {
                LockSupport.park(this);
            } else if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else if (mine.giveUp()) {
                throw new TimeoutException();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // it came too late to give up: it is for what comes next
        }
    }

    private void act(ParkingLap full) {
        Party how = ParkingLap.BROKEN; // if the action throws: else the others wait for a lap that nobody ends
        try {
            if (action != null) {
                action.run();
            }
            how = ParkingLap.PASSED;
        } finally {
            full.end(how);
        }
    }

    /** The lap to join; in place of one that has been passed, the next. */
    private ParkingLap current() {
        ParkingLap seen = lap;
        while (seen.isPassed()) {
            LAP.compareAndSet(this, seen, new ParkingLap(parties)); // if that fails, another has done it
            seen = lap;
        }
        return seen;
    }

    @Override
    public void abort() {
        ParkingLap seen;
        do {
            seen = current();
            seen.end(ParkingLap.BROKEN);
        } while (!seen.isBroken()); // it was passed under our hands: break the next one
    }

    @Override
    public void reset() {
        ParkingLap old = (ParkingLap) LAP.getAndSet(this, new ParkingLap(parties)); // first: newcomers go there
        old.end(ParkingLap.BROKEN);
    }

    @Override
    public int getParties() {
        return parties;
    }

    @Override
    public int getNumberWaiting() {
        return lap.waiting();
    }

    @Override
    public boolean isBroken() {
        return lap.isBroken();
    }

    @Override
    public String toString() {
        return "ParkingBarrier[parties=" + parties + ", waiting=" + getNumberWaiting() + ", broken=" + isBroken() + "]";
    }

    private static VarHandle lapHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(ParkingBarrier.class, "lap", ParkingLap.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
