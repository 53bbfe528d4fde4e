package interleave.rlock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.condition.Holds;
import interleave.condition.LockCondition;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** {@link MonitorRLock} that is free when its owner has unlocked it once, however often it had locked. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "an inner method unlocks, and others come in while the outer one is still at work",
        twin = MonitorRLock.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-667"})
public final class BrokenMonitorRLockFreesAtFirstUnlock implements Lock, Holds {
    @GuardedBy("this")
    private @Nullable Thread owner;

    @GuardedBy("this")
    private int holds;

    @GuardedBy("this")
    private int waiting;

    /** Creates a lock that is free. */
    public BrokenMonitorRLockFreesAtFirstUnlock() {}

    @Override
    public synchronized void lock() {
        boolean interrupted = false;
        waiting++;
        while (isOthers()) { // while, not if: by the time we run again a newcomer may have locked
            try {
                wait();
            } catch (InterruptedException e) { // who is both notified and interrupted loses neither: JLS 17.2.4
                interrupted = true;
            }
        }
        waiting--;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        hold();
    }

    @Override
    public synchronized void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            while (isOthers()) {
                wait();
            }
        } finally {
            waiting--;
        }
        hold();
    }

    @Override
    public synchronized boolean tryLock() {
        if (isOthers()) {
            return false;
        }
        hold();
        return true;
    }

    @Override
    public synchronized boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + Math.max(0, unit.toNanos(time)); // may overflow; only differences count
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            while (isOthers()) { // asked before the clock: who was notified in the last instant must not walk away
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            waiting--;
        }
        hold();
        return true;
    }

    @Override
    public synchronized void unlock() {
        release(1);
    }

    @Override
    public synchronized boolean isHeld() {
        return Owner.isCaller(owner);
    }

    @Override
    public synchronized int releaseAll() {
        int all = holds;
        release(all);
        return all;
    }

    @Override
    public synchronized void reacquire(int holds) {
        lock();
        this.holds = holds;
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this, this);
    }

    @Override
    public synchronized String toString() {
        String name = owner == null ? "nobody" : owner.getName();
        return "BrokenMonitorRLockFreesAtFirstUnlock[owner=" + name + ", holds=" + holds + ", waiting=" + waiting + "]";
    }

    @GuardedBy("this")
    private boolean isOthers() {
        return owner != null && !Owner.isCaller(owner);
    }

    @GuardedBy("this")
    private void hold() {
        holds = Overflow.checked(holds + 1);
        owner = Thread.currentThread();
    }

    @GuardedBy("this")
    private void release(int given) {
        if (!Owner.isCaller(owner)) {
            throw new IllegalMonitorStateException("unlock, but the lock is not held by the one who unlocks");
        }
        holds -= given;
        if (holds >= 0) {
            owner = null;
            notify(); // one lock, one thread: all wait for the same thing
        }
    }
}
