package interleave.lock;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * A {@link TestAndSetLock} that looks before it sets, and looks again later and later.
 *
 * <pre>{@code
 * Lock lock = new BackoffLock();
 * lock.lock();
 * try {
 *     count++;
 * } finally {
 *     lock.unlock();
 * }
 * }</pre>
 *
 * <p>Looking is a read, which many processors can do at once, each in its own cache; only setting needs the
 * cache line for itself. And who has come in vain several times had better stay away for a while.
 *
 * <p><b>Invariant:</b> as in {@link TestAndSetLock}: only who found the bit clear <em>when setting it</em>
 * has the lock. What it saw when it looked is no more than a hint.
 *
 * <p><b>Memory effects.</b> Those of {@link TestAndSetLock}.
 *
 * <p><b>Not promised:</b> any order. A newcomer looks at once, an old hand has the longest naps, so the
 * newcomer usually wins; and the lock may lie free while all nap.
 *
 * <p>Source: A. Agarwal and M. Cherian, <i>Adaptive backoff synchronization techniques</i>, 1989.
 */
public final class BackoffLock implements Lock {
    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = 1_000_000;

    private final AtomicBoolean locked = new AtomicBoolean();

    /** Creates a lock that is free. */
    public BackoffLock() {}

    @Override
    public void lock() {
        boolean interrupted = false;
        for (long nanos = SHORTEST_NANOS; !tryLock(); nanos = longer(nanos)) {
            nap(nanos);
            interrupted |= Thread.interrupted(); // cleared, since parking is no nap while it is set, and kept
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        for (long nanos = SHORTEST_NANOS; ; nanos = longer(nanos)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tryLock()) {
                return;
            }
            nap(nanos);
        }
    }

    @Override
    public boolean tryLock() {
        return !locked.get() && !locked.getAndSet(true); // the look is cheap, only the set decides
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = Deadline.after(time, unit);
        for (long nanos = SHORTEST_NANOS; ; nanos = longer(nanos)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tryLock()) {
                return true;
            }
            long left = Deadline.left(deadline);
            if (left <= 0) {
                return false;
            }
            nap(Math.min(nanos, left));
        }
    }

    @Override
    public void unlock() {
        if (!locked.getAndSet(false)) {
            throw new IllegalMonitorStateException("unlock, but the lock is free");
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException(
                "A condition wakes who waits; here nobody is woken, all come and look. Take a ParkingLock.");
    }

    @Override
    public String toString() {
        return "BackoffLock[locked=" + locked + "]";
    }

    private void nap(long nanos) {
        long some = ThreadLocalRandom.current().nextLong(nanos); // random: those who collided must not meet again
        LockSupport.parkNanos(this, some + 1);
    }

    private static long longer(long nanos) {
        return Math.min(2 * nanos, LONGEST_NANOS);
    }
}
