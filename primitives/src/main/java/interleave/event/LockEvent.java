package interleave.event;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.ParkingLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * An event from a lock and a condition: {@link MonitorEvent} on a lock that nobody outside can get at.
 *
 * <pre>{@code
 * Event ready = new LockEvent();
 * ready.await();
 * }</pre>
 *
 * <p><b>Invariant</b> (whenever the lock is free): who waits came when the flag was down, and at this
 * {@code generation}, or is about to notice that it is another.
 *
 * <p><b>Memory effects.</b> All methods hold the same lock, so what was done before a set happens-before what
 * is done after it was seen.
 *
 * <p><b>Not promised:</b> that the event is still set when {@code await} returns.
 *
 * <p>The slides' {@code threading.Event} is this class in Python.
 */
public final class LockEvent implements Event {
    private final Lock lock = new ParkingLock();
    private final Condition wasSet = lock.newCondition(); // there is a new generation; signalled by set

    @GuardedBy("lock")
    private boolean set;

    @GuardedBy("lock")
    private long generation;

    @GuardedBy("lock")
    private int waiting;

    /** Creates an event that is not set. */
    public LockEvent() {}

    @Override
    public void set() {
        lock.lock();
        try {
            set = true;
            generation++; // for those who wake up after a clear
            wasSet.signalAll();
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
            return "LockEvent[set=" + set + ", waiting=" + waiting + "]";
        } finally {
            lock.unlock();
        }
    }
}
