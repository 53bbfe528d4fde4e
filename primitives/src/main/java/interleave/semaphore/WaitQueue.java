package interleave.semaphore;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A queue of sleepers, of whom only the first is ever woken. Entering and leaving, also from the middle,
 * are short and locked; looking who is first, and waking him, need no lock.
 *
 * <pre>{@code
 * Waiter me = queue.enter();
 * me.goingToPark();
 * if (!queue.isFirst(me) || !whatIWaitFor()) LockSupport.park();
 * queue.leave(me);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code first} is null exactly if nobody is in the queue.
 *
 * <p><b>Memory effects.</b> {@code first} and {@code parked} are volatile: one who makes a wish come true and
 * then calls {@link #wakeFirst}, and one who calls {@link Waiter#goingToPark} and then looks, cannot both miss
 * the other.
 *
 * <p><b>Not promised:</b> that a wake-up means anything. Who is woken looks again.
 *
 * <p>A lock where the JDK's {@code AbstractQueuedSynchronizer} has none: whoever needs it is about to sleep
 * or has slept, which costs a hundred times more, and leaving from the middle takes three lines, not fifty.
 */
final class WaitQueue {
    private static final VarHandle PARKED = parked();

    private volatile @Nullable Waiter first; // written under the monitor, read by everybody

    @GuardedBy("this")
    private @Nullable Waiter last;

    @GuardedBy("this")
    private int length;

    /** Appends the current thread. */
    synchronized Waiter enter() {
        var waiter = new Waiter(Thread.currentThread());
        Waiter before = last;
        waiter.before = before;
        last = waiter;
        length++;
        if (before == null) {
            first = waiter;
        } else {
            before.behind = waiter;
        }
        return waiter;
    }

    /** Removes {@code waiter}, wherever it stands. Whoever was first must think of the one who now is. */
    synchronized void leave(Waiter waiter) {
        Waiter before = waiter.before;
        Waiter behind = waiter.behind;
        length--;
        if (behind == null) {
            last = before;
        } else {
            behind.before = before;
        }
        if (before == null) {
            first = behind;
        } else {
            before.behind = behind;
        }
    }

    boolean isFirst(Waiter waiter) {
        return first == waiter;
    }

    boolean isEmpty() {
        return first == null;
    }

    synchronized int length() {
        return length;
    }

    /** Wakes the first, if he sleeps or is about to. */
    void wakeFirst() {
        Waiter waiter = first;
        if (waiter != null && waiter.parked && PARKED.compareAndSet(waiter, true, false)) { // one wake-up is enough
            LockSupport.unpark(waiter.thread);
        }
    }

    /** A thread in the queue. */
    static final class Waiter {
        private final Thread thread;
        private @Nullable Waiter before; // guarded by the queue, as is behind
        private @Nullable Waiter behind;
        private volatile boolean parked;

        private Waiter(Thread thread) {
            this.thread = thread;
        }

        /** From now on {@link #wakeFirst} wakes this thread, if it is first. */
        void goingToPark() {
            parked = true;
        }
    }

    private static VarHandle parked() {
        try {
            return MethodHandles.lookup().findVarHandle(Waiter.class, "parked", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
