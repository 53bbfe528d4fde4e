// wrong: if where while belongs: who is woken up takes the lock even if a newcomer was faster
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class WaitsWithIf implements Lock {
    private final Object guard = new Object();
    private boolean taken;

    public void lock() {
        boolean interrupted = false;
        synchronized (guard) {
            if (taken) {
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
            if (taken) {
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
            long start = System.nanoTime();
            long patience = left;
            while (taken && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(guard, left);
                left = patience - (System.nanoTime() - start);
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
