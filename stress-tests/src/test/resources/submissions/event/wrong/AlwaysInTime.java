// wrong: says that the event was set even when the time was up
import interleave.event.Event;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class AlwaysInTime implements Event {
    private final Lock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean set;
    private long generation;

    public void set() {
        lock.lock();
        try {
            set = true;
            generation++;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            set = false;
        } finally {
            lock.unlock();
        }
    }

    public boolean isSet() {
        lock.lock();
        try {
            return set;
        } finally {
            lock.unlock();
        }
    }

    public void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long mine = generation;
            while (!set && mine == generation) {
                ended.await();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            long mine = generation;
            while (!set && mine == generation) {
                if (left <= 0) {
                    break;
                }
                left = ended.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
