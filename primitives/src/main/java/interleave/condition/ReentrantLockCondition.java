package interleave.condition;

import static java.util.Objects.requireNonNull;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The JDK's own condition, {@link ReentrantLock#newCondition}, behind the lesson's interface.
 *
 * <pre>{@code
 * Lock lock = new ReentrantLock();
 * Condition nonEmpty = new ReentrantLockCondition(lock); // !items.isEmpty(); signalled by put
 * }</pre>
 *
 * <p><b>Invariant:</b> each method is the JDK's; {@code signal(n)} is as many signals as there are
 * threads to signal, which the lock, held, does not let change.
 *
 * <p><b>Memory effects.</b> Those of the lock, as {@link Condition} says.
 *
 * <p><b>Not promised:</b> anything on another lock.
 */
@SuppressWarnings("WaitNotInLoop") // it only hands calls on: the loop is the caller's
public final class ReentrantLockCondition implements Condition {
    private final ReentrantLock lock;
    private final java.util.concurrent.locks.Condition condition;

    /**
     * Creates a condition on {@code lock}.
     *
     * @throws IllegalArgumentException if it is no {@link ReentrantLock}
     */
    public ReentrantLockCondition(Lock lock) {
        if (!(requireNonNull(lock, "lock") instanceof ReentrantLock reentrant)) {
            throw new IllegalArgumentException("the lock must be a ReentrantLock, but was " + lock);
        }
        this.lock = reentrant;
        this.condition = reentrant.newCondition();
    }

    @Override
    public void await() throws InterruptedException {
        condition.await();
    }

    @Override
    public void awaitUninterruptibly() {
        condition.awaitUninterruptibly();
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        return condition.awaitNanos(nanos);
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return condition.await(time, unit);
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        return condition.awaitUntil(deadline);
    }

    @Override
    public void signal() {
        condition.signal();
    }

    @Override
    public void signalAll() {
        condition.signalAll();
    }

    @Override
    public void signal(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be >= 0, but was " + n);
        }
        int waiting = lock.getWaitQueueLength(condition);
        for (int i = 0; i < Math.min(n, waiting); i++) {
            condition.signal();
        }
    }

    @Override
    public String toString() {
        return "ReentrantLockCondition[condition=" + condition + "]";
    }
}
