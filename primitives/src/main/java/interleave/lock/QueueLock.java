package interleave.lock;

import interleave.condition.LockCondition;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A line in which each thread looks only at the one ahead, sleeps until something changes there, and may leave.
 *
 * <pre>{@code
 * Lock lock = new QueueLock();
 * if (lock.tryLock(10, MILLISECONDS)) {    // first come, first served, and no longer than that
 *     try {
 *         count++;
 *     } finally {
 *         lock.unlock();
 *     }
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> from {@code last} one gets, place by place, to the holder's place, or, when the lock is
 * free, to one whose thread has had the lock. Each place has at most one waiting thread that looks at it.
 *
 * <p><b>Memory effects.</b> {@link #unlock} writes the volatile state of the holder's place, and the next
 * {@link #lock} reads it: what came before the one happens-before what follows the other.
 *
 * <p><b>Not promised:</b> that {@link #tryLock()} gets a lock that is free, but on its way to somebody in line,
 * and speed. Strictly in order means that the lock waits for the next thread to wake up,
 * even if others who are awake would be done with it by then.
 *
 * <p>Source: T. Craig, <i>Building FIFO and priority-queuing spin locks from atomic swap</i>, 1993;
 * P. Magnusson, A. Landin, E. Hagersten, <i>Queue locks on cache coherent multiprocessors</i>, 1994; leaving:
 * M. Scott and W. Scherer, <i>Scalable queue-based spin locks with timeout</i>, 2001, and easier here, where a
 * garbage collector sees to places that nobody looks at any more.
 */
public final class QueueLock implements FairLock {
    private final AtomicReference<Place> last = new AtomicReference<>(Place.done());
    private final AtomicReference<@Nullable Place> holder = new AtomicReference<>(); // null when the lock is free

    /** Creates a lock that is free. */
    public QueueLock() {}

    @Override
    public void lock() {
        Place place = queueUp();
        boolean interrupted = false;
        while (!place.isServed()) { // in a loop, since a parked thread may wake for no reason
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // cleared, since nobody parks while it is set, and kept
        }
        holder.set(place);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Place place = queueUp();
        while (!place.isServed()) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                giveUp(place);
                throw new InterruptedException();
            }
        }
        holder.set(place);
    }

    @Override
    public boolean tryLock() {
        Place before = last.get();
        if (!before.isFreeBehind()) {
            return false;
        }
        Place place = Place.taken();
        if (!last.compareAndSet(before, place)) { // somebody has come in between
            return false;
        }
        holder.set(place);
        return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long deadline = Deadline.after(time, unit);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Place place = queueUp();
        while (!place.isServed()) {
            long left = Deadline.left(deadline);
            if (left <= 0) {
                giveUp(place);
                return false;
            }
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                giveUp(place);
                throw new InterruptedException();
            }
        }
        holder.set(place);
        return true;
    }

    @Override
    public void unlock() {
        Place place = holder.getAndSet(null); // of two threads that unlock at once, one gets it
        if (place == null) {
            throw new IllegalMonitorStateException("unlock, but the lock is free");
        }
        place.passOn();
        place.wakeBehind();
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this);
    }

    @Override
    public String toString() {
        return "QueueLock[locked=" + isLocked() + ", waiting=" + waiting() + "]";
    }

    /** Whether a thread has the lock. */
    boolean isLocked() {
        return holder.get() != null;
    }

    /** How many threads wait; a guess, while they come and go. */
    int waiting() {
        return last.get().waiting();
    }

    private static void giveUp(Place place) {
        place.leave();
        place.wakeBehind(); // it watches our place, and has to watch the one ahead of us now
    }

    private Place queueUp() {
        Place place = Place.taken();
        place.standBehind(last.getAndSet(place)); // one step makes the order; the link to the one ahead may come later
        return place;
    }
}
