package interleave.lock;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.condition.LockCondition;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link MonitorLock} whose timed lock looks at the clock before it looks at the lock. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "a thread is notified as its time runs out, walks away, and the others sleep beside a free lock",
        twin = MonitorLock.class,
        seenBy = {MEMORY, LOAD},
        ids = {"THI02-J", "CWE-362"})
public final class BrokenMonitorLockAsksTheClockFirst implements Lock {
    @GuardedBy("this")
    private boolean locked;

    /** Creates a lock that is free. */
    public BrokenMonitorLockAsksTheClockFirst() {}

    @Override
    public synchronized void lock() {
        boolean interrupted = false;
        while (locked) { // while, not if: by the time we run again a newcomer may have locked
            try {
                wait();
            } catch (InterruptedException e) { // who is both notified and interrupted loses neither: JLS 17.2.4
                interrupted = true;
            }
        }
        locked = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (locked) {
            wait();
        }
        locked = true;
    }

    @Override
    public synchronized boolean tryLock() {
        if (locked) {
            return false;
        }
        locked = true;
        return true;
    }

    @Override
    public synchronized boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = Deadline.after(time, unit);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (locked) {
            TimeUnit.NANOSECONDS.timedWait(this, Deadline.left(deadline));
            if (Deadline.left(deadline) <= 0) {
                return false;
            }
        }
        locked = true;
        return true;
    }

    @Override
    public synchronized void unlock() {
        if (!locked) {
            throw new IllegalMonitorStateException("unlock, but the lock is free");
        }
        locked = false;
        notify(); // one lock, one thread: all wait for the same thing
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this);
    }

    @Override
    public synchronized String toString() {
        return "BrokenMonitorLockAsksTheClockFirst[locked=" + locked + "]";
    }
}
