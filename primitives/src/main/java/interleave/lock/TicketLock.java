package interleave.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/**
 * A lock that serves in the order of arrival: draw a ticket, wait until the display shows its number.
 *
 * <pre>{@code
 * Lock lock = new TicketLock();
 * lock.lock();
 * try {
 *     count++;
 * } finally {
 *     lock.unlock();
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code served <= drawn}; equal when the lock is free. The holder has the ticket
 * {@code served}, those who wait have the tickets from {@code served + 1} to {@code drawn - 1}.
 *
 * <p><b>Memory effects.</b> {@link #unlock} writes the volatile display that the next {@link #lock} reads:
 * what came before the one happens-before what follows the other.
 *
 * <p><b>Not promised:</b> order among those who may give up. A thread that walks away with a ticket in its
 * pocket stops the line for ever: the display shows its number, and nobody comes. So the interruptible and the
 * timed forms draw no ticket before it would be served at once; until then they look on from beside the line,
 * and with a line that never ends they look on for ever. {@link QueueLock} is the line that one may leave.
 * And all watch the same display, spinning: one tick of it, and every cache has to fetch it anew.
 *
 * <p>Source: J. Mellor-Crummey and M. Scott, <i>Algorithms for scalable synchronization on shared-memory
 * multiprocessors</i>, 1991; the two counters are D. Reed's and R. Kanodia's, 1979.
 */
public final class TicketLock implements FairLock {
    private final AtomicLong drawn = new AtomicLong(); // the number of the next ticket
    private final AtomicLong served = new AtomicLong(); // what the display shows

    /** Creates a lock that is free. */
    public TicketLock() {}

    @Override
    public void lock() {
        long ticket = drawn.getAndIncrement(); // in one step, so that no two threads have the same
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
        return "TicketLock[locked=" + (out > 0) + ", waiting=" + Math.max(0, out - 1) + "]";
    }
}
