package interleave.lock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link TestAndSetLock} with two instructions for one: it tests, then sets. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "two threads find the lock free, both set the bit, and both hold the lock",
        twin = TestAndSetLock.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-367", "CWE-362"})
public final class BrokenTestAndSetLockTestsThenSets implements Lock {
    private final AtomicBoolean locked = new AtomicBoolean();

    /** Creates a lock that is free. */
    public BrokenTestAndSetLockTestsThenSets() {}

    @Override
    public void lock() {
        boolean interrupted = false;
        for (int turn = 1; !tryLock(); turn++) {
            Spin.pause(turn);
            interrupted |= Thread.interrupted(); // cleared, since parking is no nap while it is set, and kept
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        for (int turn = 1; ; turn++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tryLock()) {
                return;
            }
            Spin.pause(turn);
        }
    }

    @Override
    public boolean tryLock() {
        if (locked.get()) {
            return false;
        }
        locked.set(true);
        return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = Deadline.after(time, unit);
        for (int turn = 1; ; turn++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tryLock()) {
                return true;
            }
            if (Deadline.left(deadline) <= 0) {
                return false;
            }
            Spin.pause(turn);
        }
    }

    @Override
    public void unlock() {
        if (!locked.getAndSet(false)) { // of two threads that unlock at once, one gets the true
            throw new IllegalMonitorStateException("unlock, but the lock is free");
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException(
                "A condition puts threads to sleep; who spins for the lock never does. Take a ParkingLock.");
    }

    @Override
    public String toString() {
        return "BrokenTestAndSetLockTestsThenSets[locked=" + locked + "]";
    }
}
