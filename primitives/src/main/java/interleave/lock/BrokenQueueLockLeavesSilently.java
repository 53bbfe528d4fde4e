package interleave.lock;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.condition.LockCondition;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link QueueLock} in which one who gives up does not tell the one behind. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "the one behind sleeps on, looking at a place that nobody stands in any more, while the lock is free",
        twin = QueueLock.class,
        seenBy = {CONTRACT, MEMORY, LOAD},
        ids = {"CWE-833", "CWE-662"})
public final class BrokenQueueLockLeavesSilently implements FairLock {
    private final AtomicReference<Place> last = new AtomicReference<>(Place.done());
    private final AtomicReference<@Nullable Place> holder = new AtomicReference<>(); // null when the lock is free

    /** Creates a lock that is free. */
    public BrokenQueueLockLeavesSilently() {}

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
        return "BrokenQueueLockLeavesSilently[locked=" + isLocked() + ", waiting=" + waiting() + "]";
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
    }

    private Place queueUp() {
        Place place = Place.taken();
        place.standBehind(last.getAndSet(place)); // one step makes the order; the link to the one ahead may come later
        return place;
    }
}
