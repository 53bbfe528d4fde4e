package interleave.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A timetable. What begins late because something before it took long counts from when it was due, so that a
 * variant cannot make its delays look rare by delaying the measuring too (coordinated omission). What begins
 * late because the system woke us late is no variant's fault, and counts from when we woke up.
 */
public final class Pace {
    /** A thousand a second: slow enough to rest between two, for most variants. */
    public static final long PER_SECOND = 1_000;

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;

    private long next;
    private long wokenAt;
    private long naps;

    Pace(long begin) {
        next = begin;
        wokenAt = begin;
    }

    /** Waits for the next date, and returns from when its latency counts, as {@link System#nanoTime()} tells it. */
    long await() {
        long due = next;
        next += PERIOD;
        for (long now = System.nanoTime(); now - due < 0; now = System.nanoTime()) {
            LockSupport.parkNanos(due - now);
            naps++;
            wokenAt = System.nanoTime();
        }
        return Math.max(due, wokenAt);
    }

    /** How often we slept ourselves. */
    long naps() {
        return naps;
    }
}
