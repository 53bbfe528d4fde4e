// wrong: tryLock with a time limit waits without one
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class WaitsAsLongAsItTakes implements Lock {
    private final Object guard = new Object();
    private boolean taken;

    public void lock() {
        boolean interrupted = false;
        synchronized (guard) {
            while (taken) {
                try {
                    guard.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            taken = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        synchronized (guard) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (taken) {
                guard.wait();
            }
            taken = true;
        }
    }

    public boolean tryLock() {
        synchronized (guard) {
            if (taken) {
                return false;
            }
            taken = true;
            return true;
        }
    }

    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(time);
        synchronized (guard) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (taken && left > 0) {
                guard.wait();
            }
            if (taken) {
                return false;
            }
            taken = true;
            return true;
        }
    }

    public void unlock() {
        synchronized (guard) {
            if (!taken) {
                throw new IllegalMonitorStateException("nobody has this lock");
            }
            taken = false;
            guard.notify();
        }
    }

    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
