package interleave.rlock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static java.util.Objects.requireNonNull;

import interleave.condition.Holds;
import interleave.condition.LockCondition;
import interleave.lock.ParkingLock;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** {@link LayeredRLock} that erases its owner when it has unlocked already. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "the next owner is erased, and cannot unlock what it has locked",
        twin = LayeredRLock.class,
        seenBy = {INTERLEAVINGS, LOAD},
        ids = {"CWE-362", "CWE-667"})
public final class BrokenLayeredRLockErasesTooLate implements Lock, Holds {
    private final ParkingLock lock = new ParkingLock();
    private volatile @Nullable Thread owner;
    private int holds; // guarded by lock

    /** Creates a lock that is free. */
    public BrokenLayeredRLockErasesTooLate() {}

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
        return "BrokenLayeredRLockErasesTooLate[owner=" + name + ", holds=" + holds + ", lock=" + lock + "]";
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
        lock.unlock();
        owner = null;
    }

    private void checkHeld() {
        if (!isHeld()) {
            throw new IllegalMonitorStateException("unlock, but the lock is not held by the one who unlocks");
        }
    }
}
