// wrong: looks, then joins the queue, then parks: an unlock in between wakes nobody, and it sleeps for ever
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

public class ParksAfterLooking implements Lock {
    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private final AtomicInteger state = new AtomicInteger(FREE);

    private final Queue<Thread> sleepers = new ConcurrentLinkedQueue<>();

    private void sleep() {
        sleepers.add(Thread.currentThread());
        LockSupport.park(this);
        sleepers.remove(Thread.currentThread());
    }

    public void lock() {
        boolean interrupted = false;
        for (int attempt = 0; !tryLock(); attempt++) {
            interrupted |= Thread.interrupted();
            sleep();
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
            sleep();
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
            LockSupport.parkNanos(20_000);
        }
    }

    public void unlock() {
        if (!state.compareAndSet(TAKEN, FREE)) {
            throw new IllegalMonitorStateException();
        }
        LockSupport.unpark(sleepers.peek());
    }

    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
