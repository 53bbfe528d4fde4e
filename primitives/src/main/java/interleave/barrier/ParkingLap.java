package interleave.barrier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One lap of a {@link ParkingBarrier}: a stack of those who have come, whose top says all there is to
 * say about the lap.
 *
 * <pre>
 *   top               the lap is
 *   null              open, nobody has come
 *   missing &gt; 0       open, and so many have not come yet
 *   missing &lt;= 0      full: all have come, one of them runs the action; below 0: the first of the next lap wait
 *   PASSED, BROKEN    ended, for ever
 * </pre>
 */
final class ParkingLap {
    static final Party PASSED = new Party(null, 0, null);
    static final Party BROKEN = new Party(null, 0, null);

    private static final VarHandle TOP = topHandle();

    private final int parties;
    private volatile @Nullable Party top;

    ParkingLap(int parties) {
        this.parties = parties;
    }

    /** Puts {@code thread} on top of those who have come; null if the lap has ended. */
    @Nullable
    Party join(Thread thread) {
        while (true) {
            Party seen = top;
            if (hasEnded(seen)) {
                return null;
            }
            var me = new Party(thread, (seen == null ? parties : seen.missing) - 1, seen);
            if (TOP.compareAndSet(this, seen, me)) { // ▶ what I have done is visible to who ends the lap
                return me;
            }
        }
    }

    /** Breaks the lap, unless all have come or it has ended; says whether it did. */
    boolean giveUp() {
        while (true) {
            Party seen = top;
            if (isFull(seen)) {
                return false;
            }
            if (end(seen, BROKEN)) {
                return true;
            }
        }
    }

    /** Ends the lap, unless it has ended. */
    void end(Party how) {
        Party seen;
        do {
            seen = top;
        } while (!hasEnded(seen) && !end(seen, how));
    }

    private boolean end(@Nullable Party seen, Party how) {
        if (!TOP.compareAndSet(this, seen, how)) { // ◀ what they have done is visible here ▶ and to all who see the end
            return false;
        }
        for (Party party = seen; party != null; party = party.below) {
            if (!Thread.currentThread().equals(party.thread)) { // it would make my own next park return for nothing
                LockSupport.unpark(party.thread);
            }
        }
        return true;
    }

    boolean isOpen() {
        return !hasEnded(top); // ◀
    }

    boolean isPassed() {
        return top == PASSED;
    }

    boolean isBroken() {
        return top == BROKEN;
    }

    /** Whether there is nothing left to give up: all have come, or the lap has ended. */
    boolean isFull() {
        return isFull(top);
    }

    /** How many of the lap's parties are waiting. */
    int waiting() {
        Party seen = top;
        return seen == null || hasEnded(seen) ? 0 : parties - Math.max(0, seen.missing);
    }

    private static boolean isFull(@Nullable Party top) {
        return top != null && top.missing <= 0;
    }

    private static boolean hasEnded(@Nullable Party top) {
        return top == PASSED || top == BROKEN;
    }

    private static VarHandle topHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(ParkingLap.class, "top", Party.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
