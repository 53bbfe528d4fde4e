package interleave.condition;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A lock without owner, for the specs: one permit of the JDK's semaphore. */
final class PlainLock implements Lock {
    private final Semaphore permit = new Semaphore(1);

    @Override
    public void lock() {
        permit.acquireUninterruptibly();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        permit.acquire();
    }

    @Override
    public boolean tryLock() {
        return permit.tryAcquire();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return permit.tryAcquire(time, unit);
    }

    @Override
    public void unlock() {
        permit.release();
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("the specs make conditions on it");
    }
}
