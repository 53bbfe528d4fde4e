package interleave.condition;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that waits, and the one decision about it: signalled, or given up.
 *
 * <p><b>Invariant:</b> the state leaves {@link #WAITING} once, by a compare-and-set. Whoever wins it,
 * a signal or the waiter's own interrupt or time-out, has decided, and the other knows that it lost.
 */
final class Waiter {
    private static final VarHandle STATE = state();

    private static final int WAITING = 0;
    private static final int SIGNALLED = 1;
    private static final int GIVEN_UP = 2;

    private final Thread thread = Thread.currentThread();
    private volatile int state = WAITING;

    // Neighbours in the queue; read and written only by WaitQueue, in its monitor.
    @Nullable
    Waiter before;

    @Nullable
    Waiter behind;

    /** Lets the thread go on, and says whether it will: false if it has given up before. */
    boolean signal() {
        if (!STATE.compareAndSet(this, WAITING, SIGNALLED)) {
            return false;
        }
        LockSupport.unpark(thread); // after the state: a thread that is not asleep yet will see it
        return true;
    }

    /** Stops waiting without a signal, and says whether it does: false if the signal was first. */
    boolean giveUp() {
        return STATE.compareAndSet(this, WAITING, GIVEN_UP);
    }

    boolean isSignalled() {
        return state == SIGNALLED;
    }

    private static VarHandle state() {
        try {
            return MethodHandles.lookup().findVarHandle(Waiter.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
