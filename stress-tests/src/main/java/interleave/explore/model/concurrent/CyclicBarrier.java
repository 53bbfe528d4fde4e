package interleave.explore.model.concurrent;

import interleave.explore.model.Gate;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.CyclicBarrier}. Arriving is one step, going on is another. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
public class CyclicBarrier {
    private final Gate gate = new Gate(this);
    private final int parties;
    private final @Nullable Runnable action;
    private Generation generation = new Generation();
    private int missing;
    private boolean acting;

    /** Those who go on together. */
    private static final class Generation {
        boolean tripped;
        boolean broken;

        boolean over() {
            return tripped || broken;
        }
    }

    /** A barrier for {@code parties}. */
    public CyclicBarrier(int parties) {
        this(parties, null);
    }

    /** The same; the last to arrive runs {@code action}. */
    public CyclicBarrier(int parties, @Nullable Runnable action) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.action = action;
        this.missing = parties;
    }

    /** {@link java.util.concurrent.CyclicBarrier#await()}. */
    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return await(0, false);
        } catch (TimeoutException e) {
            throw new AssertionError("there is no limit", e);
        }
    }

    /** {@link java.util.concurrent.CyclicBarrier#await(long, TimeUnit)}. */
    public int await(long time, TimeUnit unit) throws InterruptedException, BrokenBarrierException, TimeoutException {
        return await(unit.toNanos(time), true);
    }

    private int await(long nanos, boolean timed) throws InterruptedException, BrokenBarrierException, TimeoutException {
        enter("await");
        Generation mine = generation;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        checkInterrupt();
        int index = --missing;
        if (index == 0) {
            trip();
            return 0;
        }
        Gate.End end = timed && nanos <= 0
                ? Gate.End.TOO_LATE
                : gate.take(nanos, true, "go on after await", () -> !acting && mine.over());
        if (acting) {
            enter("go on after await"); // also who gives up must wait for the action
        }
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (mine.tripped) {
            return index;
        }
        if (end == Gate.End.INTERRUPTED) {
            checkInterrupt();
        }
        breakUp();
        throw new TimeoutException();
    }

    /** Nobody does anything here while the action is running. */
    private void enter(String verb) {
        gate.take(0, false, verb, () -> !acting);
        gate.publish();
    }

    private void checkInterrupt() throws InterruptedException {
        try {
            Gate.checkInterrupt();
        } catch (InterruptedException e) {
            breakUp();
            throw e;
        }
    }

    private void trip() {
        boolean done = false;
        if (action != null) {
            acting = true;
            try {
                action.run();
                done = true;
            } finally {
                gate.change("go on after action");
                acting = false;
                if (!done) {
                    breakUp();
                }
            }
        }
        generation.tripped = true;
        next();
    }

    private void breakUp() {
        generation.broken = true;
        missing = parties;
    }

    private void next() {
        generation = new Generation();
        missing = parties;
    }

    /** {@link java.util.concurrent.CyclicBarrier#reset}. */
    public void reset() {
        enter("reset");
        breakUp();
        next();
    }

    /** {@link java.util.concurrent.CyclicBarrier#isBroken}. */
    public boolean isBroken() {
        enter("isBroken");
        return generation.broken;
    }

    /** {@link java.util.concurrent.CyclicBarrier#getNumberWaiting}. */
    public int getNumberWaiting() {
        enter("getNumberWaiting");
        return parties - missing;
    }

    /** {@link java.util.concurrent.CyclicBarrier#getParties}. */
    public int getParties() {
        return parties;
    }
}
