package interleave.gil;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import interleave.support.Broken;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link MonitorGlobalLock} that knows its interval, and at first does not wait for it. */
@Broken(
        defect = TOO_EARLY,
        symptom =
                "whoever wants the lock gets it at the next checkpoint, so that two threads which compute do little but switch",
        twin = MonitorGlobalLock.class,
        seenBy = CONTRACT,
        ids = "CWE-691")
public final class BrokenMonitorGlobalLockAsksAtOnce implements GlobalLock {
    private static final long NO_SWITCH = -1;

    private final long interval;
    private volatile boolean requested; // volatile: checkpoints look at it without the monitor
    private volatile @Nullable Thread holder; // volatile: a thread may ask for itself, and gets the truth, without it

    @GuardedBy("this")
    private @Nullable Thread last;

    @GuardedBy("this")
    private long switches;

    /** Creates a lock that nobody holds; who waits asks for it after {@code interval} nanoseconds. */
    public BrokenMonitorGlobalLockAsksAtOnce(long interval) {
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
        long patience = System.nanoTime();
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
        return "BrokenMonitorGlobalLockAsksAtOnce[holder=" + (now == null ? "nobody" : now.getName()) + ", requested="
                + requested + "]";
    }
}
