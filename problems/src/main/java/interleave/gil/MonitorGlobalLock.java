package interleave.gil;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A global lock from one monitor, in which everybody waits: for the lock to be free, or for another to have had it.
 *
 * <pre>{@code
 * GlobalLock gil = new MonitorGlobalLock(5_000_000);
 * }</pre>
 *
 * <p><b>Invariant</b> (whenever the monitor is free): if {@code requested}, somebody waits in {@code take} who has set
 * it since the lock was last taken. {@code switches} counts how often another thread took it than the one before.
 *
 * <p><b>Memory effects.</b> The lock is taken and given up under the monitor, so what came before the one
 * happens-before what follows the other.
 *
 * <p><b>Not promised:</b> thrift. Every switch wakes all who wait, and all but one go back to sleep.
 */
public final class MonitorGlobalLock implements GlobalLock {
    private static final long NO_SWITCH = -1;

    private final long interval;
    private volatile boolean requested; // volatile: checkpoints look at it without the monitor
    private volatile @Nullable Thread holder; // volatile: a thread may ask for itself, and gets the truth, without it

    @GuardedBy("this")
    private @Nullable Thread last;

    @GuardedBy("this")
    private long switches;

    /** Creates a lock that nobody holds; who waits asks for it after {@code interval} nanoseconds. */
    public MonitorGlobalLock(long interval) {
        this.interval = Interval.checked(interval);
    }

    @Override
    public synchronized void acquire() {
        if (Caller.is(holder)) {
            throw new IllegalMonitorStateException("acquire, but this thread holds it already");
        }
        take(NO_SWITCH);
    }

    @Override
    public boolean checkpoint() {
        checkHolder("checkpoint");
        return requested && giveUp(); // nearly always no, and then this was all
    }

    @Override
    public synchronized void release() {
        checkHolder("release");
        holder = null;
        notifyAll();
    }

    private synchronized boolean giveUp() {
        long given = switches;
        holder = null;
        notifyAll();
        take(given); // not before another has had it: we are awake, they are not, so we would always be first
        return true;
    }

    /** Waits until nobody holds the lock and it has changed hands since {@code given}, and takes it. */
    private synchronized void take(long given) {
        boolean interrupted = false;
        long seen = switches;
        long patience = System.nanoTime() + interval; // may overflow; only differences count
        while (holder != null || switches == given) {
            long left = patience - System.nanoTime();
            try {
                if (holder == null) {
                    wait(); // it is ours to take, but another's turn
                } else if (left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } else {
                    requested = true;
                    wait();
                }
            } catch (InterruptedException e) { // an interpreter's thread has nowhere to go without the lock
                interrupted = true;
            }
            if (switches != seen) { // the next holder has just begun: patience starts anew
                seen = switches;
                patience = System.nanoTime() + interval;
            }
        }
        holder = Thread.currentThread();
        requested = false; // it was for the last holder; who still waits asks again
        if (!Caller.is(last)) {
            last = holder;
            switches++;
            notifyAll(); // the one who gave it up waits for this
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkHolder(String what) {
        if (!Caller.is(holder)) {
            throw new IllegalMonitorStateException(what + ", but this thread does not hold it");
        }
    }

    @Override
    public String toString() {
        Thread now = holder;
        return "MonitorGlobalLock[holder=" + (now == null ? "nobody" : now.getName()) + ", requested=" + requested
                + "]";
    }
}
