// right: many may read at a time, one may write
import interleave.counter.Counter;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadWriteCounter implements Counter {
    private final ReadWriteLock rw = new ReentrantReadWriteLock();
    private long n;

    public void increment() {
        rw.writeLock().lock();
        try {
            n++;
        } finally {
            rw.writeLock().unlock();
        }
    }

    public long get() {
        rw.readLock().lock();
        try {
            return n;
        } finally {
            rw.readLock().unlock();
        }
    }

    public long reset() {
        rw.writeLock().lock();
        try {
            long old = n;
            n = 0;
            return old;
        } finally {
            rw.writeLock().unlock();
        }
    }
}
