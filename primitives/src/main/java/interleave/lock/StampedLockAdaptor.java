package interleave.lock;

import interleave.condition.LockCondition;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/**
 * The JDK's lock with the same semantics: the write lock of a {@link StampedLock}, which has no owner either.
 *
 * <pre>{@code
 * Lock lock = new StampedLockAdaptor();
 * lock.lock();
 * try {
 *     count++;
 * } finally {
 *     lock.unlock();
 * }
 * }</pre>
 *
 * <p>{@link java.util.concurrent.locks.ReentrantLock} is another thing: it has an owner, who may lock again.
 *
 * <p><b>Invariant:</b> each method is the one of the JDK's lock. Only the condition is the kit's, since the JDK
 * has none for this lock.
 *
 * <p><b>Memory effects.</b> Those of {@link Lock}.
 *
 * <p><b>Not promised:</b> any order; and that of two threads which unlock at once what was locked once, one is
 * refused: the JDK's unlock tests, then sets.
 */
public final class StampedLockAdaptor implements Lock {
    private final StampedLock stamped = new StampedLock();
    private final Lock lock = stamped.asWriteLock();

    /** Creates a lock that is free. */
    public StampedLockAdaptor() {}

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
        return new LockCondition(this);
    }

    @Override
    public String toString() {
        return "StampedLockAdaptor[locked=" + stamped.isWriteLocked() + "]";
    }
}
