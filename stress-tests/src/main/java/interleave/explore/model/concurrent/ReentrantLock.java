package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Gate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.locks.ReentrantLock}. Fair or not, any waiter may be the next: who is, the scheduler says. */
@SuppressWarnings("this-escape") // the gate keeps it, and asks for nothing but its name
public class ReentrantLock implements Lock {
    private final Gate gate = new Gate(this);
    private @Nullable Strand owner;
    private int holds;

    /** A lock that nobody holds. */
    public ReentrantLock() {}

    /** The same; fairness is not modelled. */
    public ReentrantLock(boolean fair) {}

    private boolean free() {
        return owner == null;
    }

    private boolean mine() {
        return owner == Strand.me();
    }

    private void take(int times) {
        owner = Strand.me();
        holds = times;
        owner.takes(gate.resource());
    }

    @Override
    public void lock() {
        if (mine()) {
            holds++;
            return;
        }
        gate.pass("lock", this::free);
        take(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (mine()) {
            Conditions.checkInterrupt();
            holds++;
            return;
        }
        gate.passInterruptibly("lock", this::free);
        take(1);
    }

    @Override
    public boolean tryLock() {
        if (mine()) {
            holds++;
            return true;
        }
        return gate.attempt("tryLock", () -> {
            if (owner == null) {
                take(1);
                return true;
            }
            return false;
        });
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        if (mine()) {
            Conditions.checkInterrupt();
            holds++;
            return true;
        }
        if (unit.toNanos(time) <= 0) {
            Conditions.checkInterrupt();
            return tryLock();
        }
        boolean open = gate.passWithin(unit.toNanos(time), "lock", this::free);
        if (open) {
            take(1);
        }
        return open;
    }

    @Override
    public void unlock() {
        if (!mine()) {
            throw new IllegalMonitorStateException();
        }
        if (holds > 1) {
            holds--;
            return;
        }
        gate.leave("unlock");
        free(Strand.me());
    }

    private void free(Strand me) {
        holds = 0;
        owner = null;
        me.gives(gate.resource());
    }

    @Override
    public Condition newCondition() {
        return new Conditions(gate, new Conditions.Held() {
            @Override
            public int release() {
                if (!mine()) {
                    throw new IllegalMonitorStateException();
                }
                int times = holds;
                free(Strand.me());
                return times;
            }

            @Override
            public void regain(int times) {
                take(times);
            }

            @Override
            public boolean isFree() {
                return free();
            }

            @Override
            public boolean isMine() {
                return mine();
            }
        });
    }

    /** {@link java.util.concurrent.locks.ReentrantLock#isLocked}. */
    public boolean isLocked() {
        gate.look("isLocked");
        return !free();
    }

    /** {@link java.util.concurrent.locks.ReentrantLock#isHeldByCurrentThread}. */
    public boolean isHeldByCurrentThread() {
        return mine();
    }

    /** {@link java.util.concurrent.locks.ReentrantLock#getHoldCount}. */
    public int getHoldCount() {
        return mine() ? holds : 0;
    }
}
