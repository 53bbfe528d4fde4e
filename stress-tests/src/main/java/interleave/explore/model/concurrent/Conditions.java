package interleave.explore.model.concurrent;

import interleave.explore.execution.Strand;
import interleave.explore.model.Gate;
import interleave.explore.model.Virtual;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The conditions of a lock that is modelled. A signal wakes who has waited longest, as that of the JDK's locks does. */
final class Conditions implements Condition {
    private final Gate gate;
    private final Held lock;
    private final List<Waiter> waiters = new ArrayList<>(2);

    Conditions(Gate gate, Held lock) {
        this.gate = gate;
        this.lock = lock;
    }

    /** The lock, as its conditions see it. */
    interface Held {
        /** Frees it; returns how often it was held. */
        int release();

        void regain(int times);

        boolean isFree();

        boolean isMine();
    }

    private static final class Waiter {
        boolean signalled;
    }

    static void checkInterrupt() throws InterruptedException {
        Gate.checkInterrupt();
    }

    private void checkMine() {
        if (!lock.isMine()) {
            throw new IllegalMonitorStateException();
        }
    }

    /** Whether it was signalled. */
    private boolean block(long nanos, boolean interruptibly) throws InterruptedException {
        if (interruptibly) {
            checkInterrupt();
        }
        checkMine();
        var waiter = new Waiter();
        gate.leave("await");
        waiters.add(waiter);
        int times = lock.release();
        boolean signalled = gate.wake(nanos, interruptibly, () -> waiter.signalled, lock::isFree);
        waiters.remove(waiter);
        lock.regain(times);
        if (!signalled && interruptibly) {
            checkInterrupt();
        }
        return signalled;
    }

    @Override
    public void await() throws InterruptedException {
        block(0, true);
    }

    @Override
    public void awaitUninterruptibly() {
        try {
            block(0, false);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody asked for interrupts", e);
        }
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        return left(nanos);
    }

    private long left(long nanos) throws InterruptedException {
        long deadline = Virtual.nanoTime() + nanos;
        if (nanos <= 0) {
            checkInterrupt();
            checkMine();
            return nanos;
        }
        block(nanos, true);
        return deadline - Virtual.nanoTime();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return left(unit.toNanos(time)) > 0;
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // the interface's
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        long millis = deadline.getTime() - Virtual.currentTimeMillis();
        return left(TimeUnit.MILLISECONDS.toNanos(millis)) > 0;
    }

    @Override
    public void signal() {
        signal(1);
    }

    @Override
    public void signalAll() {
        signal(Integer.MAX_VALUE);
    }

    private void signal(int atMost) {
        checkMine();
        gate.change(atMost == 1 ? "signal" : "signalAll");
        List<Waiter> woken = waiters.stream()
                .filter(waiter -> !waiter.signalled)
                .limit(atMost)
                .toList();
        woken.forEach(waiter -> waiter.signalled = true);
        Strand.me().execution().journal().note(woken.isEmpty() ? "nobody waits" : "wakes " + woken.size());
    }
}
