// right: a lock, one condition for all, signalAll
package semaphores.by.ben;

import interleave.semaphore.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class LockAndCondition implements Semaphore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private int free;

    LockAndCondition(int free) {
        if (free < 0) throw new IllegalArgumentException("negative: " + free);
        this.free = free;
    }

    private static int valid(int n) {
        if (n < 0) throw new IllegalArgumentException("negative: " + n);
        return n;
    }

    @Override
    public void acquire(int n) throws InterruptedException {
        valid(n);
        lock.lockInterruptibly();
        try {
            while (free < n) more.await();
            free -= n;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean tryAcquire(int n) {
        valid(n);
        lock.lock();
        try {
            if (free < n) return false;
            free -= n;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        valid(n);
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (free < n) {
                if (left <= 0) return false;
                left = more.awaitNanos(left);
            }
            free -= n;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(int n) {
        valid(n);
        lock.lock();
        try {
            if (free > Integer.MAX_VALUE - n) throw new IllegalStateException("overflow");
            free += n;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int availablePermits() {
        lock.lock();
        try {
            return free;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int drainPermits() {
        lock.lock();
        try {
            int all = free;
            free = 0;
            return all;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int getQueueLength() {
        lock.lock();
        try {
            return lock.getWaitQueueLength(more);
        } finally {
            lock.unlock();
        }
    }
}
