package interleave.gil;

import static interleave.support.Defect.STARVED;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link MonitorGlobalLock} without forced switching: who gives the lock up may be the next to take it. */
@Broken(
        defect = STARVED,
        symptom = "the holder gives the lock up when it is asked to, and is back before anybody has woken up",
        twin = MonitorGlobalLock.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = "CWE-667")
public final class BrokenMonitorGlobalLockTakesItBack implements GlobalLock {
    private static final long NO_SWITCH = -1;

    private final long interval;
    private volatile boolean requested; // volatile: checkpoints look at it without the monitor
    private volatile @Nullable Thread holder; // volatile: a thread may ask for itself, and gets the truth, without it

    @GuardedBy("this")
    private @Nullable Thread last;

    @GuardedBy("this")
    private long switches;

    /** Creates a lock that nobody holds; who waits asks for it after {@code interval} nanoseconds. */
    public BrokenMonitorGlobalLockTakesItBack(long interval) {
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
        holder = null;
        notifyAll();
        take(NO_SWITCH);
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
        return "BrokenMonitorGlobalLockTakesItBack[holder=" + (now == null ? "nobody" : now.getName()) + ", requested="
                + requested + "]";
    }
}
