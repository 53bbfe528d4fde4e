package interleave.rlock;

import static java.util.Objects.requireNonNull;

import interleave.condition.Holds;
import interleave.condition.LockCondition;
import interleave.lock.ParkingLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * An owner and a count, on top of a lock that knows neither.
 *
 * <pre>{@code
 * Lock lock = new LayeredRLock();
 * lock.lock();
 * lock.lock();     // a count, no wait
 * lock.unlock();   // a count
 * lock.unlock();   // the lock below is unlocked
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code holds} and {@code owner} are written only by the thread that has the lock below,
 * and {@code owner} names a thread only while that thread has it. A thread that reads its own name there has
 * written it, and not yet erased it: so the question <em>is it me?</em> needs no lock.
 *
 * <p><b>Memory effects.</b> Those of the lock below, which the last {@link #unlock} unlocks.
 *
 * <p><b>Not promised:</b> order; that is the affair of the lock below.
 *
 * <p>Source: Python's {@code threading._RLock}, which makes an owner and a count on top of a plain lock.
 */
public final class LayeredRLock implements Lock, Holds {
    private final ParkingLock lock = new ParkingLock();
    private volatile @Nullable Thread owner;
    private int holds; // guarded by lock

    /** Creates a lock that is free. */
    public LayeredRLock() {}

    @Override
    public void lock() {
        if (!holdAgain()) {
            lock.lock();
            own(1);
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!holdAgain()) {
            lock.lockInterruptibly();
            own(1);
        }
    }

    @Override
    public boolean tryLock() {
        if (holdAgain()) {
            return true;
        }
        boolean taken = lock.tryLock();
        if (taken) {
            own(1);
        }
        return taken;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        requireNonNull(unit, "unit");
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (holdAgain()) {
            return true;
        }
        boolean taken = lock.tryLock(time, unit);
        if (taken) { // who has waited in vain must not write: the fields are the owner's
            own(1);
        }
        return taken;
    }

    @Override
    public void unlock() {
        checkHeld();
        holds--;
        if (holds == 0) {
            disown();
        }
    }

    @Override
    public boolean isHeld() {
        return Owner.isCaller(owner);
    }

    @Override
    public int releaseAll() {
        checkHeld();
        int all = holds;
        holds = 0;
        disown();
        return all;
    }

    @Override
    public void reacquire(int holds) {
        lock.lock();
        own(holds);
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this, this);
    }

    @Override
    public String toString() {
        Thread now = owner;
        String name = now == null ? "nobody" : now.getName();
        return "LayeredRLock[owner=" + name + ", holds=" + holds + ", lock=" + lock + "]";
    }

    private boolean holdAgain() {
        if (!isHeld()) {
            return false;
        }
        holds = Overflow.checked(holds + 1);
        return true;
    }

    private void own(int holds) {
        this.holds = holds;
        owner = Thread.currentThread();
    }

    private void disown() {
        owner = null; // before the unlock: from then on the field is the next owner's
        lock.unlock();
    }

    private void checkHeld() {
        if (!isHeld()) {
            throw new IllegalMonitorStateException("unlock, but the lock is not held by the one who unlocks");
        }
    }
}
