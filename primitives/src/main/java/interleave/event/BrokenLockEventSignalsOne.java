package interleave.event;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link LockEvent} which wakes one of those who wait. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "two wait, the event is set, and one of the two sleeps on",
        twin = LockEvent.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"THI02-J", "NO_NOTIFY_NOT_NOTIFYALL"})
public final class BrokenLockEventSignalsOne implements Event {
    private final Lock lock = new ParkingLock();
    private final Condition wasSet = lock.newCondition(); // there is a new generation; signalled by set

    @GuardedBy("lock")
    private boolean set;

    @GuardedBy("lock")
    private long generation;

    @GuardedBy("lock")
    private int waiting;

    /** Creates an event that is not set. */
    public BrokenLockEventSignalsOne() {}

    @Override
    public void set() {
        lock.lock();
        try {
            set = true;
            generation++; // for those who wake up after a clear
            wasSet.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            set = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isSet() {
        lock.lock();
        try {
            return set;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await() throws InterruptedException {
        lock.lockInterruptibly(); // throws on entry if we are interrupted, even if the lock is free
        try {
            long arrival = generation;
            waiting++;
            try {
                while (!set && generation == arrival) { // while, not if: a wait may end for no reason
                    wasSet.await();
                }
            } finally {
                waiting--;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            long arrival = generation;
            waiting++;
            try {
                while (!set && generation == arrival) {
                    if (left <= 0) {
                        return false;
                    }
                    left = wasSet.awaitNanos(left);
                }
            } finally {
                waiting--;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        lock.lock();
        try {
            return "BrokenLockEventSignalsOne[set=" + set + ", waiting=" + waiting + "]";
        } finally {
            lock.unlock();
        }
    }
}
