package interleave.gil;

import static interleave.support.Defect.STARVED;
import static interleave.support.Judge.CONTRACT;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.condition.Condition;
import interleave.condition.LockCondition;
import interleave.lock.MonitorLock;
import interleave.support.Broken;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** {@link ConditionGlobalLock} with {@code signal} for {@code signalAll}. */
@Broken(
        defect = STARVED,
        symptom = "of two who wait one is woken; the other has asked a holder who is gone, and does not ask the next",
        twin = ConditionGlobalLock.class,
        seenBy = CONTRACT,
        ids = {"CWE-667", "THI02-J"})
public final class BrokenConditionGlobalLockSignalsOne implements GlobalLock {
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
    public BrokenConditionGlobalLockSignalsOne(long interval) {
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
        awaitSwitch(drop());
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
            free.signal();
            return switches;
        } finally {
            mutex.unlock();
        }
    }

    private void awaitSwitch(long given) {
        mutex.lock();
        try {
            while (switches == given) { // it may be over already: the signal came before we began to wait for it
                switched.awaitUninterruptibly();
            }
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
        return "BrokenConditionGlobalLockSignalsOne[holder=" + (now == null ? "nobody" : now.getName()) + ", requested="
                + requested + "]";
    }
}
