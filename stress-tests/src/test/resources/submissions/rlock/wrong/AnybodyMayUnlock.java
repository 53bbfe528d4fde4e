// wrong: unlock does not ask who calls, so anybody may open the lock for its owner
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class AnybodyMayUnlock implements Lock {
    private Thread owner;
    private int holds;

    private boolean mine() {
        return owner == Thread.currentThread();
    }

    private void take() {
        owner = Thread.currentThread();
        holds = Math.addExact(holds, 1);
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
        if (holds == 0) {
            throw new IllegalMonitorStateException("not locked");
        }
        holds--;
        if (holds == 0) {
            owner = null;
            notify();
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
