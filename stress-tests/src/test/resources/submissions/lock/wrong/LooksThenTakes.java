// wrong: looks whether the lock is free, and then takes it: two may look before one takes
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

public class LooksThenTakes implements Lock {
    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private volatile int state = FREE;

    private static void backOff(int attempt) {
        if (attempt < 10) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(20_000);
        }
    }

    public void lock() {
        boolean interrupted = false;
        for (int attempt = 0; !tryLock(); attempt++) {
            interrupted |= Thread.interrupted();
            backOff(attempt);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tryLock()) {
                return;
            }
            backOff(attempt);
        }
    }

    public boolean tryLock() {
        if (state == FREE) {
            state = TAKEN;
            return true;
        }
        return false;
    }

    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long begin = System.nanoTime();
        long limit = Math.max(0, unit.toNanos(time)); // or the subtraction overflows
        for (int attempt = 0; ; attempt++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tryLock()) {
                return true;
            }
            if (System.nanoTime() - begin >= limit) {
                return false;
            }
            backOff(attempt);
        }
    }

    public void unlock() {
        if (state == FREE) {
            throw new IllegalMonitorStateException();
        }
        state = FREE;
    }

    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
