package interleave.explore.model;

import interleave.explore.execution.Strand;
import java.time.Instant;

/** Time in an explored program: each strand has its own, which nothing but waiting and asking lets pass. */
public final class Virtual {
    private static final long ASKING = 100;
    private static final long START_MILLIS = 1_700_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Virtual() {}

    /** {@link System#nanoTime}. */
    public static long nanoTime() {
        Strand me = Strand.current();
        if (me == null) {
            return System.nanoTime();
        }
        me.clock().passTo(me.clock().nanos() + ASKING);
        return me.clock().nanos();
    }

    /** {@link System#currentTimeMillis}. */
    public static long currentTimeMillis() {
        return START_MILLIS + nanoTime() / NANOS_PER_MILLI;
    }

    /** {@link Instant#now()}. */
    public static Instant now() {
        return Instant.ofEpochMilli(START_MILLIS).plusNanos(nanoTime());
    }

    /** A duration as nanoseconds, at most {@link Long#MAX_VALUE}. */
    static long nanos(long millis, int nanos) {
        long whole = Math.max(0, millis);
        return whole > (Long.MAX_VALUE - nanos) / NANOS_PER_MILLI ? Long.MAX_VALUE : whole * NANOS_PER_MILLI + nanos;
    }

    /** Lets {@code nanos} pass for {@code me}. */
    static void pass(Strand me, long nanos) {
        long now = me.clock().nanos();
        me.clock().passTo(now + nanos < 0 ? Long.MAX_VALUE : now + nanos);
    }
}
