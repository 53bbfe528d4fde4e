// right: the JDK's semaphore with one permit, and a flag so that nobody unlocks what is free
package anna;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public final class LockFromSemaphore implements Lock {
    private final Semaphore permit = new Semaphore(1);
    private final AtomicBoolean held = new AtomicBoolean();

    @Override
    public void lock() {
        permit.acquireUninterruptibly();
        held.set(true);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        permit.acquire();
        held.set(true);
    }

    @Override
    public boolean tryLock() {
        boolean got = permit.tryAcquire();
        if (got) {
            held.set(true);
        }
        return got;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        boolean got = permit.tryAcquire(time, unit);
        if (got) {
            held.set(true);
        }
        return got;
    }

    @Override
    public void unlock() {
        if (!held.compareAndSet(true, false)) {
            throw new IllegalMonitorStateException("not locked");
        }
        permit.release();
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("no conditions in this exercise");
    }
}
