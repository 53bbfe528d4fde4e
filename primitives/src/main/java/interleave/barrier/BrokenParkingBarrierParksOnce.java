package interleave.barrier;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link ParkingBarrier} with one word changed: {@code if} where {@code while} belongs. */
@Broken(
        defect = TOO_EARLY,
        symptom = "a party that was woken for nothing goes on before the others have come",
        twin = ParkingBarrier.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = {"THI03-J", "WA_NOT_IN_LOOP", "CWE-691"})
public final class BrokenParkingBarrierParksOnce implements Barrier {
    private static final VarHandle LAP = lapHandle();

    private final int parties;
    private final @Nullable Runnable action;
    private volatile ParkingLap lap;

    /** Creates a barrier for {@code parties} threads; the last of them to come runs {@code action}, if there is one. */
    public BrokenParkingBarrierParksOnce(int parties, @Nullable Runnable action) {
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
        if (mine.isOpen()) {
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
        return "BrokenParkingBarrierParksOnce[parties=" + parties + ", waiting=" + getNumberWaiting() + ", broken="
                + isBroken() + "]";
    }

    private static VarHandle lapHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(BrokenParkingBarrierParksOnce.class, "lap", ParkingLap.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
