package interleave.lock;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.condition.LockCondition;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A lock from the monitor that every Java object has: a flag, and a place to wait until it is cleared.
 *
 * <pre>{@code
 * Lock lock = new MonitorLock();
 * lock.lock();         // one thread may lock,
 * executor.submit(() -> {
 *     count++;
 *     lock.unlock();   // and another unlock, in another method: a synchronized block cannot do that
 * });
 * }</pre>
 *
 * <p><b>Invariant</b> (true whenever the monitor is free): {@code locked} is true from the end of a successful
 * lock to the beginning of the next unlock; if it is false and threads wait, one of them has been notified.
 *
 * <p><b>Memory effects.</b> What came before an {@link #unlock} happens-before what follows the next
 * {@link #lock}, because both run under the same monitor.
 *
 * <p><b>Not promised:</b> any order. A newcomer may lock between the notification and the moment when the
 * notified thread has woken up; that one then waits again.
 *
 * <p>Source: C. Hoare, <i>Monitors</i>, 1974, and with the loop that Java's kind needs, B. Lampson and D.
 * Redell, <i>Experience with processes and monitors in Mesa</i>, 1980; JLS 17.2.
 */
public final class MonitorLock implements Lock {
    @GuardedBy("this")
    private boolean locked;

    /** Creates a lock that is free. */
    public MonitorLock() {}

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
        return "MonitorLock[locked=" + locked + "]";
    }
}
