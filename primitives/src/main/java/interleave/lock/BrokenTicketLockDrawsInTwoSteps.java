package interleave.lock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** {@link TicketLock} whose tickets are drawn in two steps: read the number, then turn it. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "two threads draw the same ticket, are served together, and both hold the lock",
        twin = TicketLock.class,
        seenBy = {INTERLEAVINGS, MEMORY, LOAD},
        ids = {"CWE-366", "VNA02-J", "AT_OPERATION_SEQUENCE_ON_CONCURRENT_ABSTRACTION"})
public final class BrokenTicketLockDrawsInTwoSteps implements FairLock {
    private final AtomicLong drawn = new AtomicLong(); // the number of the next ticket
    private final AtomicLong served = new AtomicLong(); // what the display shows

    /** Creates a lock that is free. */
    public BrokenTicketLockDrawsInTwoSteps() {}

    @Override
    public void lock() {
        long ticket = drawn.get();
        drawn.set(ticket + 1);
        boolean interrupted = false;
        for (int turn = 1; served.get() < ticket; turn++) {
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
        long shown = served.get();
        return drawn.compareAndSet(shown, shown + 1); // only the ticket that is served at once
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
        long shown;
        do {
            shown = served.get();
            if (drawn.get() == shown) {
                throw new IllegalMonitorStateException("unlock, but the lock is free");
            }
        } while (!served.compareAndSet(shown, shown + 1)); // another has unlocked meanwhile: is there still a holder?
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException(
                "A condition puts threads to sleep; who spins for the lock never does. Take a QueueLock.");
    }

    @Override
    public String toString() {
        long out = drawn.get() - served.get();
        return "BrokenTicketLockDrawsInTwoSteps[locked=" + (out > 0) + ", waiting=" + Math.max(0, out - 1) + "]";
    }
}
