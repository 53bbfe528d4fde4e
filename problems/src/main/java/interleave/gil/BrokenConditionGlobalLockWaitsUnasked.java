package interleave.gil;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.condition.Condition;
import interleave.condition.LockCondition;
import interleave.lock.MonitorLock;
import interleave.support.Broken;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** {@link ConditionGlobalLock} that waits for the switch without asking whether it has been. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "the switch is over before the wait for it begins, and nobody will signal it again",
        twin = ConditionGlobalLock.class,
        seenBy = LOAD,
        ids = {"UW_UNCOND_WAIT", "WA_AWAIT_NOT_IN_LOOP", "WaitNotInLoop"})
public final class BrokenConditionGlobalLockWaitsUnasked implements GlobalLock {
    private final Lock mutex = new MonitorLock();
    private final Condition free = new LockCondition(mutex); // holder == null; signalled by who gives the lock up
    private final Condition switched = new LockCondition(mutex); // another has it; signalled by who takes it
    private final long interval;
    private volatile boolean requested; // volatile: checkpoints look at it without the mutex
    private volatile @Nullable Thread holder; // volatile: a thread may ask for itself, and gets the truth, without it

    @GuardedBy("mutex")
    private @Nullable Thread last;

    @GuardedBy("mutex")
    private long switches;

    /** Creates a lock that nobody holds; who waits asks for it after {@code interval} nanoseconds. */
    public BrokenConditionGlobalLockWaitsUnasked(long interval) {
        this.interval = Interval.checked(interval);
    }

    @Override
    public void acquire() {
        if (Caller.is(holder)) {
            throw new IllegalMonitorStateException("acquire, but this thread holds it already");
        }
        mutex.lock();
        try {
            take();
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public boolean checkpoint() {
        checkHolder("checkpoint");
        if (!requested) {
            return false; // nearly always, and then this was all
        }
        drop();
        awaitSwitch();
        acquire();
        return true;
    }

    @Override
    public void release() {
        checkHolder("release");
        drop();
    }

    /** Returns the number of switches so far. */
    private long drop() {
        mutex.lock();
        try {
            holder = null;
            free.signalAll(); // not signal: whoever does not get it must ask its next holder
            return switches;
        } finally {
            mutex.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the lesson: the compiler would have told you
    private void awaitSwitch() {
        mutex.lock();
        try {
            switched.awaitUninterruptibly();
        } finally {
            mutex.unlock();
        }
    }

    @GuardedBy("mutex")
    private void take() {
        boolean interrupted = false;
        long seen = switches;
        long patience = System.nanoTime() + interval; // may overflow; only differences count
        while (holder != null) {
            long left = patience - System.nanoTime();
            try {
                if (left > 0) {
                    free.awaitNanos(left);
                } else {
                    requested = true;
                    free.awaitUninterruptibly();
                }
            } catch (InterruptedException e) { // an interpreter's thread has nowhere to go without the lock
                interrupted = true;
            }
            if (switches != seen) { // the next holder has just begun: patience starts anew
                seen = switches;
                patience = System.nanoTime() + interval;
            }
        }
        holder = Thread.currentThread();
        requested = false; // it was for the last holder; who still waits asks again
        if (!Caller.is(last)) {
            last = holder;
            switches++;
            switched.signalAll();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkHolder(String what) {
        if (!Caller.is(holder)) {
            throw new IllegalMonitorStateException(what + ", but this thread does not hold it");
        }
    }

    @Override
    public String toString() {
        Thread now = holder;
        return "BrokenConditionGlobalLockWaitsUnasked[holder=" + (now == null ? "nobody" : now.getName())
                + ", requested=" + requested + "]";
    }
}
