// wrong: unlock changes the flag outside of the monitor, so who has looked and not yet gone to sleep misses it
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class UnlocksWithoutTheGuard implements Lock {
    private final Object guard = new Object();
    private volatile boolean taken;
    private volatile int sleepers;

    public void lock() {
        boolean interrupted = false;
        synchronized (guard) {
            while (taken) {
                sleepers++;
                try {
                    guard.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                sleepers--;
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
                sleepers++;
                try {
                    guard.wait();
                } finally {
                    sleepers--;
                }
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
                sleepers++;
                try {
                    TimeUnit.NANOSECONDS.timedWait(guard, left);
                } finally {
                    sleepers--;
                }
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
        if (!taken) {
            throw new IllegalMonitorStateException("nobody has this lock");
        }
        taken = false;
        if (sleepers > 0) { // no need to take the monitor for nobody
            synchronized (guard) {
                guard.notify();
            }
        }
    }

    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
