package interleave.lock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.condition.LockCondition;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link MonitorLock} with one word changed: {@code if} where {@code while} belongs. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "a newcomer locks before the notified thread has woken up, and that one does not look again",
        twin = MonitorLock.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"WA_NOT_IN_LOOP", "THI03-J"})
public final class BrokenMonitorLockWaitsWithIf implements Lock {
    @GuardedBy("this")
    private boolean locked;

    /** Creates a lock that is free. */
    public BrokenMonitorLockWaitsWithIf() {}

    @Override
    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    public synchronized void lock() {
        boolean interrupted = false;
        if (locked) {
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
        while (locked) { // asked before the clock: who was notified in the last instant must not walk away
            if (Deadline.left(deadline) <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Deadline.left(deadline));
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
        return "BrokenMonitorLockWaitsWithIf[locked=" + locked + "]";
    }
}
