package interleave.lock;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.condition.LockCondition;
import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link ParkingLock} whose first in line tries, then says that it sleeps, and does not try again. */
@Broken(
        defect = LOST_WAKEUP,
        symptom =
                "the lock is freed between the try and the word, so nobody is woken, and the first sleeps beside a free lock",
        twin = ParkingLock.class,
        seenBy = {MEMORY, LOAD},
        ids = {"NN_NAKED_NOTIFY", "CWE-362"})
public final class BrokenParkingLockParksWithoutLooking implements Lock {
    private static final int PAUSES = 128; // in which the holder goes in and out some dozens of times
    private static final int FREE = 0;
    private static final int HELD = 1; // by one who walked past the line
    private static final int HELD_BY_FIRST = 2; // and with it the line, until unlock

    private static final VarHandle STATE = field("state", int.class);
    private static final VarHandle FIRST = field("first", Thread.class);

    private final Lookout lookout = new Lookout(PAUSES);
    private final QueueLock line = new QueueLock();
    private volatile int state;
    private volatile @Nullable Thread first; // first in line, and to be woken by the next unlock

    /** Creates a lock that is free. */
    public BrokenParkingLockParksWithoutLooking() {}

    @Override
    public void lock() {
        if (STATE.compareAndSet(this, FREE, HELD) || watches()) {
            return;
        }
        line.lock();
        boolean interrupted = false;
        while (!isTakenByFirst()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (STATE.compareAndSet(this, FREE, HELD) || watches()) {
            return;
        }
        line.lockInterruptibly();
        while (!isTakenByFirst()) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                leaveLine();
                throw new InterruptedException();
            }
        }
    }

    @Override
    public boolean tryLock() {
        return state == FREE && STATE.compareAndSet(this, FREE, HELD);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = Deadline.after(time, unit);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryLock()) {
            return true;
        }
        long patience = Deadline.left(deadline);
        if (patience > 0 && watches()) {
            return true;
        }
        if (patience <= 0 || !line.tryLock(patience, TimeUnit.NANOSECONDS)) {
            return false;
        }
        while (!isTakenByFirst()) {
            long left = Deadline.left(deadline);
            if (left <= 0) {
                leaveLine();
                return false;
            }
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                leaveLine();
                throw new InterruptedException();
            }
        }
        return true;
    }

    @Override
    public void unlock() {
        int was = (int) STATE.getAndSet(this, FREE);
        if (was == HELD) {
            Thread sleeper = first; // looked at when the lock is free, not before
            if (sleeper != null && FIRST.compareAndSet(this, sleeper, null)) { // woken once, not by every unlock
                LockSupport.unpark(sleeper);
            }
        } else if (was == HELD_BY_FIRST) {
            leaveLine();
        } else {
            throw new IllegalMonitorStateException("unlock, but the lock is free");
        }
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this);
    }

    @Override
    public String toString() {
        int now = state;
        int waiting = line.waiting() + (line.isLocked() && now != HELD_BY_FIRST ? 1 : 0); // the first waits, too
        return "BrokenParkingLockParksWithoutLooking[locked=" + (now != FREE) + ", waiting=" + waiting + "]";
    }

    /** Takes the lock if it becomes free in a moment. Not past somebody who waits longer than that. */
    private boolean watches() {
        return first == null && lookout.sees(this::tryLock);
    }

    /** Called by the first in line; if this is false, the caller will be unparked when it should ask again. */
    private boolean isTakenByFirst() {
        boolean taken = STATE.compareAndSet(this, FREE, HELD_BY_FIRST);
        first = Thread.currentThread();
        return taken;
    }

    /** Called by the first in line; the next one becomes the first, and looks for itself whether the lock is free. */
    private void leaveLine() {
        first = null;
        line.unlock();
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(BrokenParkingLockParksWithoutLooking.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
