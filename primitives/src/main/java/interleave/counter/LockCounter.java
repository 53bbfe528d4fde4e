package interleave.counter;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A counter behind a lock: the slides' repair, {@code acquire}, {@code a=a+1}, {@code release}.
 *
 * <pre>{@code
 * Counter visits = new LockCounter(new ReentrantLock());
 * visits.increment();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code count} is read and written only by the thread that holds {@code lock}.
 *
 * <p><b>Memory effects.</b> What came before {@code unlock} happens-before what follows the next
 * {@code lock}: the interface {@link Lock} demands it of every lock.
 *
 * <p><b>Not promised:</b> fairness, unless the lock promises it.
 */
public final class LockCounter implements Counter {
    private final Lock lock;

    @GuardedBy("lock")
    private long count;

    /** Creates a counter at zero behind a lock of its own. */
    public LockCounter() {
        this(new ReentrantLock());
    }

    /** Creates a counter at zero behind {@code lock}, which nobody may hold for long. */
    public LockCounter(Lock lock) {
        this.lock = lock;
    }

    @Override
    public void increment() {
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock(); // in finally: a lock that an exception leaves behind stops everybody
        }
    }

    @Override
    public long get() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long reset() {
        lock.lock();
        try {
            long taken = count;
            count = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "LockCounter[count=" + get() + "]";
    }
}
