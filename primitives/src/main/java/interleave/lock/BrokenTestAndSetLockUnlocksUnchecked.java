package interleave.lock;

import static interleave.support.Defect.WRONG_RESULT;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;

import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@link TestAndSetLock} whose unlock does not look whether there is anything to unlock. */
@Broken(
        defect = WRONG_RESULT,
        symptom = "unlocking a free lock is accepted, and a program that unlocks twice lets somebody in",
        twin = TestAndSetLock.class,
        seenBy = {CONTRACT, INTERLEAVINGS},
        ids = {"CWE-832", "CWE-765"})
public final class BrokenTestAndSetLockUnlocksUnchecked implements Lock {
    private final AtomicBoolean locked = new AtomicBoolean();

    /** Creates a lock that is free. */
    public BrokenTestAndSetLockUnlocksUnchecked() {}

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
        return !locked.getAndSet(true); // test and set in one step: of two threads, one gets the false
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
        locked.set(false);
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException(
                "A condition puts threads to sleep; who spins for the lock never does. Take a ParkingLock.");
    }

    @Override
    public String toString() {
        return "BrokenTestAndSetLockUnlocksUnchecked[locked=" + locked + "]";
    }
}
