// wrong: the owner is asked for outside of the monitor, and the count is put back late: two may own it
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class CountsInAThreadLocal implements Lock {
    private final ThreadLocal<Integer> mine = ThreadLocal.withInitial(() -> 0);
    private volatile Thread owner;

    private boolean mine() {
        return mine.get() > 0;
    }

    private void take() {
        owner = Thread.currentThread();
        mine.set(mine.get() + 1);
    }

    @Override
    public synchronized void lock() {
        boolean interrupted = false;
        while (owner != null && !mine()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        take();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (owner != null && !mine()) {
            wait();
        }
        take();
    }

    @Override
    public synchronized boolean tryLock() {
        if (owner != null && !mine()) {
            return false;
        }
        take();
        return true;
    }

    @Override
    public synchronized boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long begin = System.nanoTime();
        long limit = Math.max(0, unit.toNanos(time)); // or the subtraction overflows
        while (owner != null && !mine()) {
            long left = limit - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        take();
        return true;
    }

    @Override
    public synchronized void unlock() {
        if (!mine()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        owner = null;
        notify();
        mine.set(mine.get() - 1);
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
