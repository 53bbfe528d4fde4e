// wrong: spins without end or pause; with more spinners than processors the holder gets no turn (virtual threads hang)
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

public class NeverLetsGoOfTheProcessor implements Lock {
    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private final AtomicInteger state = new AtomicInteger(FREE);

    private static void backOff(int attempt) {
        Thread.onSpinWait();
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
        return state.get() == FREE && state.compareAndSet(FREE, TAKEN);
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
        if (!state.compareAndSet(TAKEN, FREE)) {
            throw new IllegalMonitorStateException();
        }
    }

    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
