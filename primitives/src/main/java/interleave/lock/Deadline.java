package interleave.lock;

import java.util.concurrent.TimeUnit;

/** Instants of {@link System#nanoTime}, which may overflow: they are only ever subtracted. */
final class Deadline {
    private Deadline() {}

    /** The instant when {@code time} will be over; a negative time is over now. */
    static long after(long time, TimeUnit unit) {
        return System.nanoTime() + Math.max(0, unit.toNanos(time)); // below zero the sum would be 292 years ahead
    }

    /** How many nanoseconds are left until {@code deadline}; none, or fewer, when it is over. */
    static long left(long deadline) {
        return deadline - System.nanoTime();
    }
}
