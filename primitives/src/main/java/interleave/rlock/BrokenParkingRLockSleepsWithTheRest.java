package interleave.rlock;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import interleave.condition.Holds;
import interleave.condition.LockCondition;
import interleave.lock.QueueLock;
import interleave.support.Broken;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link ParkingRLock} of which a condition gives back one hold, and sleeps with the rest. */
@Broken(
        defect = DEADLOCK,
        symptom = "the waiter keeps the lock without which nobody can signal",
        twin = ParkingRLock.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-833", "TLW_TWO_LOCK_WAIT"})
public final class BrokenParkingRLockSleepsWithTheRest implements Lock, Holds {
    private static final VarHandle HOLDS = field("holds", int.class);
    private static final VarHandle FIRST = field("first", Thread.class);

    private final Owner owner = new Owner();
    private final QueueLock line = new QueueLock();
    private final AtomicInteger waiting = new AtomicInteger(); // for those who look; touched only by who must wait
    private volatile int holds;
    private volatile @Nullable Thread first; // first in line, and to be woken by the next unlock
    private boolean hasLine; // the owner's: whether it came through the line, which it keeps until it unlocks

    /** Creates a lock that is free. */
    public BrokenParkingRLockSleepsWithTheRest() {}

    @Override
    public void lock() {
        if (tryLock()) {
            return;
        }
        waiting.incrementAndGet();
        line.lock();
        boolean interrupted = false;
        while (!isTakenByFirst()) {
            LockSupport.park(owner);
            interrupted |= Thread.interrupted(); // cleared, since nobody parks while it is set, and kept
        }
        waiting.decrementAndGet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryLock()) {
            return;
        }
        waiting.incrementAndGet();
        try {
            line.lockInterruptibly();
            while (!isTakenByFirst()) {
                LockSupport.park(owner);
                if (Thread.interrupted()) {
                    leaveLine();
                    throw new InterruptedException();
                }
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public boolean tryLock() {
        if (HOLDS.compareAndSet(this, 0, 1)) {
            owner.set(Thread.currentThread());
            return true;
        }
        if (!owner.isMe()) {
            return false;
        }
        holds = Overflow.checked(holds + 1); // no compare-and-set: while it is not 0, only its owner writes it
        return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(time)); // may overflow; only differences count
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryLock()) {
            return true;
        }
        long patience = deadline - System.nanoTime();
        if (patience <= 0) {
            return false;
        }
        waiting.incrementAndGet();
        try {
            return line.tryLock(patience, TimeUnit.NANOSECONDS) && isTakenByFirstUntil(deadline);
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void unlock() {
        release(1);
    }

    @Override
    public boolean isHeld() {
        return owner.isMe();
    }

    @Override
    public int releaseAll() {
        int all = holds;
        release(1);
        return all;
    }

    @Override
    public void reacquire(int holds) {
        lock();
        this.holds = holds;
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this, this);
    }

    @Override
    public String toString() {
        return "BrokenParkingRLockSleepsWithTheRest[owner=" + owner + ", holds=" + holds + ", waiting=" + waiting + "]";
    }

    private void release(int given) {
        if (!owner.isMe()) {
            throw new IllegalMonitorStateException("unlock, but the lock is not held by the one who unlocks");
        }
        int left = holds - given;
        if (left > 0) {
            holds = left;
            return;
        }
        boolean first = hasLine;
        hasLine = false;
        owner.set(null);
        holds = 0; // last: from then on these fields are the next owner's
        if (first) {
            leaveLine();
        } else {
            wakeFirst();
        }
    }

    /** Called by the first in line; if this is false, the caller will be unparked when it should ask again. */
    private boolean isTakenByFirst() {
        first = Thread.currentThread(); // first say who is to be woken, then try once more: it may be free already
        if (!HOLDS.compareAndSet(this, 0, 1)) {
            return false;
        }
        owner.set(Thread.currentThread());
        hasLine = true;
        return true;
    }

    private boolean isTakenByFirstUntil(long deadline) throws InterruptedException {
        while (!isTakenByFirst()) { // asked before the clock: who was woken in the last instant must not walk away
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                leaveLine();
                return false;
            }
            LockSupport.parkNanos(owner, left);
            if (Thread.interrupted()) {
                leaveLine();
                throw new InterruptedException();
            }
        }
        return true;
    }

    /** Called by the first in line; the next one becomes the first, and looks for itself whether the lock is free. */
    private void leaveLine() {
        first = null;
        line.unlock();
    }

    private void wakeFirst() {
        Thread sleeper = first; // looked at when the lock is free, not before
        if (sleeper != null && FIRST.compareAndSet(this, sleeper, null)) { // woken once, not by every unlock
            LockSupport.unpark(sleeper);
        }
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(BrokenParkingRLockSleepsWithTheRest.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
