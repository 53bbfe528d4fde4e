package interleave.event;

import interleave.lock.Lookout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An event from compare-and-set and park: one word is either the flag or the stack of those who wait for it, so
 * a set raises the flag and takes everybody who waits in one atomic step. The fast one.
 *
 * <pre>{@code
 * Event ready = new ParkingEvent();
 * ready.await();              // one volatile read, if it is set
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code top} is, and changes by compare-and-set to, one of
 *
 * <ul>
 *   <li>{@code null}: clear, nobody waits
 *   <li>a waiter: clear; he waits, and those below him
 *   <li>{@code SET}: set, nobody waits
 * </ul>
 *
 * <p><b>Memory effects.</b> A set writes {@code top}, then {@code released} of all it took; who waits reads one or
 * the other, and so sees what was done before the set.
 *
 * <p><b>Not promised:</b> an order among those who go on (the last to come is woken first). Giving up costs a walk
 * over all who wait.
 *
 * <p>A stack by compare-and-set is R. K. Treiber's (IBM, 1986); the JDK's {@code FutureTask} keeps its waiters in one.
 */
public final class ParkingEvent implements Event {
    private static final VarHandle TOP = top();
    private static final Waiter SET = new Waiter(null);
    private static final int PAUSES = 2; // few: only we look there, and the set is waited for
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Lookout lookout = new Lookout(PAUSES);
    private volatile @Nullable Waiter top;

    /** Creates an event that is not set. */
    public ParkingEvent() {}

    @Override
    public void set() { // writes even if it is set already: what was done before must be seen
        Waiter waiter = (Waiter) TOP.getAndSet(this, SET);
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
        return "ParkingEvent[set=" + set + ", waiting=" + waiting + "]";
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
            return lookup.findVarHandle(ParkingEvent.class, "top", Waiter.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
