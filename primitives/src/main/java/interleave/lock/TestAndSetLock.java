package interleave.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A lock from one bit and one instruction: set the bit, and learn in the same instant whether it was set.
 *
 * <pre>{@code
 * Lock lock = new TestAndSetLock();
 * lock.lock();
 * try {
 *     count++;
 * } finally {
 *     lock.unlock();
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> of all calls that set the bit, only the one that found it clear has the lock.
 *
 * <p><b>Memory effects.</b> Setting and clearing are volatile reads and writes of the same variable, so what
 * came before an {@link #unlock} happens-before what follows the next {@link #lock}.
 *
 * <p><b>Not promised:</b> that a given thread ever gets it, and that the others get any work done meanwhile:
 * whoever waits, spins, and each turn takes the cache line away from the holder. And since the holder may be
 * waiting for the processor on which the others spin, these yield now and then, and nap when that has not helped.
 *
 * <p>Source: the IBM System/360 had the instruction; T. Anderson, <i>The performance of spin lock
 * alternatives for shared-memory multiprocessors</i>, 1990, has the measurements.
 */
public final class TestAndSetLock implements Lock {
    private final AtomicBoolean locked = new AtomicBoolean();

    /** Creates a lock that is free. */
    public TestAndSetLock() {}

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
        return "TestAndSetLock[locked=" + locked + "]";
    }
}
