package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Gate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** One of the two ways into a lock for readers and writers. */
abstract class Side implements Lock {
    private final Gate gate;
    private final String what;

    Side(Gate gate, String what) {
        this.gate = gate;
        this.what = what;
    }

    /** Whether {@code strand} may go in now. */
    abstract boolean letsIn(Strand strand);

    abstract void enter(Strand me);

    abstract boolean holds(Strand me);

    abstract void leave(Strand me);

    @Override
    public void lock() {
        Strand me = Strand.me();
        gate.pass(what + "-lock", () -> letsIn(me));
        enter(me);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Strand me = Strand.me();
        gate.passInterruptibly(what + "-lock", () -> letsIn(me));
        enter(me);
    }

    @Override
    public boolean tryLock() {
        Strand me = Strand.me();
        return gate.attempt("try to " + what + "-lock", () -> {
            boolean open = letsIn(me);
            if (open) {
                enter(me);
            }
            return open;
        });
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        Strand me = Strand.me();
        if (unit.toNanos(time) <= 0) {
            Gate.checkInterrupt();
            return tryLock();
        }
        boolean open = gate.passWithin(unit.toNanos(time), what + "-lock", () -> letsIn(me));
        if (open) {
            enter(me);
        }
        return open;
    }

    @Override
    public void unlock() {
        Strand me = Strand.me();
        if (!holds(me)) {
            throw new IllegalMonitorStateException();
        }
        gate.leave(what + "-unlock");
        leave(me);
    }
}
