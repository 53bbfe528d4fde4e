package interleave.lock;

import static interleave.support.Defect.WRONG_RESULT;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/** {@link BackoffLock} which forgets the interrupts that came while it waited. */
@Broken(
        defect = WRONG_RESULT,
        symptom = "a thread that was interrupted while it waited for the lock never learns of it",
        twin = BackoffLock.class,
        seenBy = CONTRACT,
        ids = {"InterruptedExceptionSwallowed", "TPS02-J"})
public final class BrokenBackoffLockSwallowsInterrupts implements Lock {
    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = 1_000_000;

    private final AtomicBoolean locked = new AtomicBoolean();

    /** Creates a lock that is free. */
    public BrokenBackoffLockSwallowsInterrupts() {}

    @Override
    public void lock() {
        boolean interrupted = false;
        for (long nanos = SHORTEST_NANOS; !tryLock(); nanos = longer(nanos)) {
            nap(nanos);
            interrupted &= Thread.interrupted();
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
        return "BrokenBackoffLockSwallowsInterrupts[locked=" + locked + "]";
    }

    private void nap(long nanos) {
        long some = ThreadLocalRandom.current().nextLong(nanos); // random: those who collided must not meet again
        LockSupport.parkNanos(this, some + 1);
    }

    private static long longer(long nanos) {
        return Math.min(2 * nanos, LONGEST_NANOS);
    }
}
