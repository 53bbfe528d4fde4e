package interleave.rlock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Judge.CONTRACT;
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

/** {@link LayeredRLock} whose owner is whoever has waited last, even in vain. */
@Broken(
        defect = NO_EXCLUSION,
        symptom = "who has run out of patience owns what another one has locked",
        twin = LayeredRLock.class,
        seenBy = {CONTRACT, INTERLEAVINGS, LOAD},
        ids = {"CWE-252", "CWE-667"})
public final class BrokenLayeredRLockOwnsInVain implements Lock, Holds {
    private final ParkingLock lock = new ParkingLock();
    private volatile @Nullable Thread owner;
    private int holds; // guarded by lock

    /** Creates a lock that is free. */
    public BrokenLayeredRLockOwnsInVain() {}

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
        own(1);
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
        return "BrokenLayeredRLockOwnsInVain[owner=" + name + ", holds=" + holds + ", lock=" + lock + "]";
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
