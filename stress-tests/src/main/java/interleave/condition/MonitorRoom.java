package interleave.condition;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** A room made of one monitor, and its lock, which seems to have no owner: only the room knows who holds it. */
final class MonitorRoom implements Room {
    private final Lock lock = new MonitorLock();

    @GuardedBy("this")
    private @Nullable Thread holder;

    @GuardedBy("this")
    private int changes;

    @Override
    public Lock lock() {
        return lock;
    }

    @Override
    public synchronized boolean isHeld() {
        return Thread.currentThread().equals(holder);
    }

    @Override
    public synchronized void awaitChange() throws InterruptedException {
        int seen = changes;
        leave();
        while (changes == seen || holder != null) {
            wait();
        }
        holder = Thread.currentThread();
    }

    @Override
    public synchronized void changed() {
        changes++;
        notifyAll();
    }

    private synchronized void enter() {
        boolean interrupted = false;
        while (holder != null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        holder = Thread.currentThread();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void enterInterruptibly() throws InterruptedException {
        while (holder != null) {
            wait();
        }
        holder = Thread.currentThread();
    }

    private synchronized boolean tryEnter() {
        if (holder != null) {
            return false;
        }
        holder = Thread.currentThread();
        return true;
    }

    private synchronized void leave() {
        if (holder == null) {
            throw new IllegalMonitorStateException("unlocked, but it was free");
        }
        holder = null;
        notifyAll();
    }

    /** The room's door, as a lock. */
    private final class MonitorLock implements Lock {
        @Override
        public void lock() {
            enter();
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            enterInterruptibly();
        }

        @Override
        public boolean tryLock() {
            return tryEnter();
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return tryEnter(); // for scenarios, in which there is no time
        }

        @Override
        public void unlock() {
            leave();
        }

        @Override
        public Condition newCondition() {
            return new LatchCondition(this);
        }
    }
}
