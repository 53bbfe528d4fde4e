// wrong: takes every time limit for milliseconds, whatever its unit
import interleave.semaphore.Semaphore;
import java.util.concurrent.TimeUnit;

public class TimeIsMillis implements Semaphore {
    private int permits;
    private int waiting;

    public TimeIsMillis(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("permits: " + permits);
        }
        this.permits = permits;
    }

    @Override
    public synchronized void acquire(int n) throws InterruptedException {
        check(n);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waiting++;
        try {
            while (permits < n) {
                wait();
            }
            permits -= n;
        } finally {
            waiting--;
        }
    }

    @Override
    public synchronized boolean tryAcquire(int n) {
        check(n);
        if (permits < n) {
            return false;
        }
        permits -= n;
        return true;
    }

    @Override
    public synchronized boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        check(n);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long begin = System.nanoTime();
        long limit = Math.max(0, TimeUnit.MILLISECONDS.toNanos(timeout));
        waiting++;
        try {
            while (permits < n) {
                long left = limit - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            permits -= n;
            return true;
        } finally {
            waiting--;
        }
    }

    @Override
    public synchronized void release(int n) {
        check(n);
        if (permits + n < 0) {
            throw new IllegalStateException("too many permits");
        }
        permits += n;
        notifyAll();
    }

    @Override
    public synchronized int availablePermits() {
        return permits;
    }

    @Override
    public synchronized int drainPermits() {
        int all = permits;
        permits = 0;
        return all;
    }

    @Override
    public synchronized int getQueueLength() {
        return waiting;
    }

    private static void check(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n: " + n);
        }
    }
}
