package interleave.gil;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.lock.MonitorLock;
import java.util.concurrent.locks.Lock;

/**
 * The slides' repair: a lock around {@code a = a + 1}, whose bytecodes have checkpoints between them.
 *
 * <pre>{@code
 * InterpretedCounter a = new LockedCounter(gil);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code count} is read and written only by the thread that holds {@code lock}; nobody waits for
 * {@code lock} while it holds the global lock.
 *
 * <p><b>Memory effects.</b> Those of either lock.
 *
 * <p><b>Not promised:</b> speed: two locks where a right counter in Java needs one.
 *
 * <p>Source: the slides' {@code thread2.py}; CPython releases its global lock around every call that may block, also
 * around {@code Lock.acquire}.
 */
public final class LockedCounter implements InterpretedCounter {
    private final GlobalLock gil;
    private final Lock lock = new MonitorLock();

    @GuardedBy("lock")
    private long count;

    /** Creates a counter at zero in the interpreter that {@code gil} belongs to. */
    public LockedCounter(GlobalLock gil) {
        this.gil = gil;
    }

    @Override
    public void increment() {
        gil.acquire();
        try {
            gil.release(); // whoever holds the lock needs this one to get as far as its unlock
            lock.lock();
            try {
                gil.acquire();
                long read = count;
                gil.checkpoint();
                count = read + 1;
            } finally {
                lock.unlock();
            }
        } finally {
            gil.release();
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
    public String toString() {
        return "LockedCounter[count=" + get() + "]";
    }
}
