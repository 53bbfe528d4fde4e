package interleave.event;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.INTERLEAVINGS;

import interleave.lock.Lookout;
import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link ParkingEvent} which looks who waits, and then raises the flag. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "who comes between the two steps is not woken, and forgotten",
        twin = ParkingEvent.class,
        seenBy = INTERLEAVINGS,
        ids = {"CWE-362", "VNA03-J"})
public final class BrokenParkingEventSetsInTwoSteps implements Event {
    private static final VarHandle TOP = top();
    private static final Waiter SET = new Waiter(null);
    private static final int PAUSES = 2; // few: only we look there, and the set is waited for
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Lookout lookout = new Lookout(PAUSES);
    private volatile @Nullable Waiter top;

    /** Creates an event that is not set. */
    public BrokenParkingEventSetsInTwoSteps() {}

    @Override
    public void set() { // writes even if it is set already: what was done before must be seen
        Waiter waiter = top;
        top = SET;
        while (waiter != null && waiter != SET) {
            waiter.release();
            waiter = waiter.below;
        }
    }

    @Override
    public void clear() {
        TOP.compareAndSet(this, SET, null); // fails if it is clear: those who wait stay
    }

    @Override
    public boolean isSet() {
        return top == SET;
    }

    @Override
    public void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (top != SET) {
            sleep(FOR_EVER);
        }
    }

    @Override
    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return top == SET || (nanos > 0 && sleep(nanos));
    }

    /** Waits for the next set, and returns true, or false when the time is up. */
    private boolean sleep(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos; // may overflow, harmlessly: only differences are looked at
        var me = new Waiter(Thread.currentThread());
        do {
            me.below = top;
            if (me.below == SET) { // it came while we were on our way
                return true;
            }
        } while (!TOP.compareAndSet(this, me.below, me));
        if (lookout.sees(() -> me.released)) { // in the stack already: no set is missed
            return true;
        }
        while (!me.released) { // while, not if: park may return for no reason
            long left = deadline - System.nanoTime();
            if (nanos == FOR_EVER) {
                LockSupport.park(this);
            } else if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                leave(me);
                return me.released;
            }
            if (Thread.interrupted()) {
                leave(me);
                throw new InterruptedException();
            }
        }
        return true;
    }

    /** Unlinks {@code me}, and whoever else has gone; none of those who stay loses his way to the bottom. */
    private void leave(Waiter me) {
        me.gone = true;
        while (!sweep()) {}
    }

    /** Returns false if another was faster somewhere, so that one who has gone may still be linked. */
    private boolean sweep() {
        Waiter above = null;
        for (Waiter waiter = top; waiter != null && waiter != SET; waiter = waiter.below) {
            if (!waiter.gone) {
                above = waiter;
            } else if (above == null) {
                if (!TOP.compareAndSet(this, waiter, waiter.below)) {
                    return false;
                }
            } else {
                above.below = waiter.below;
                if (above.gone) { // then perhaps we linked to a waiter whom nobody can reach
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String toString() {
        int waiting = 0;
        boolean set = false;
        for (Waiter waiter = top; waiter != null; waiter = waiter.below) {
            set |= waiter == SET;
            waiting += set ? 0 : 1;
        }
        return "BrokenParkingEventSetsInTwoSteps[set=" + set + ", waiting=" + waiting + "]";
    }

    private static final class Waiter {
        private final @Nullable Thread thread;
        private volatile @Nullable Waiter below; // another may unlink who has gone
        private volatile boolean released;
        private volatile boolean gone;

        private Waiter(@Nullable Thread thread) {
            this.thread = thread;
        }

        private void release() {
            released = true; // before the wake-up, or it would sleep on
            LockSupport.unpark(thread);
        }
    }

    private static VarHandle top() {
        try {
            var lookup = MethodHandles.lookup();
            return lookup.findVarHandle(BrokenParkingEventSetsInTwoSteps.class, "top", Waiter.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
