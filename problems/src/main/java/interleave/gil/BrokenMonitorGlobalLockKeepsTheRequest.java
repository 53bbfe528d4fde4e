package interleave.gil;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link MonitorGlobalLock} whose request outlives the switch that it was for. */
@Broken(
        defect = LOST_WAKEUP,
        symptom =
                "a new holder obeys the request that was meant for the one before, and waits for ever for a switch that nobody wants",
        twin = MonitorGlobalLock.class,
        seenBy = {CONTRACT, INTERLEAVINGS, MEMORY, LOAD},
        ids = "CWE-459")
public final class BrokenMonitorGlobalLockKeepsTheRequest implements GlobalLock {
    private static final long NO_SWITCH = -1;

    private final long interval;
    private volatile boolean requested; // volatile: checkpoints look at it without the monitor
    private volatile @Nullable Thread holder; // volatile: a thread may ask for itself, and gets the truth, without it

    @GuardedBy("this")
    private @Nullable Thread last;

    @GuardedBy("this")
    private long switches;

    /** Creates a lock that nobody holds; who waits asks for it after {@code interval} nanoseconds. */
    public BrokenMonitorGlobalLockKeepsTheRequest(long interval) {
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
        return "BrokenMonitorGlobalLockKeepsTheRequest[holder=" + (now == null ? "nobody" : now.getName())
                + ", requested=" + requested + "]";
    }
}
