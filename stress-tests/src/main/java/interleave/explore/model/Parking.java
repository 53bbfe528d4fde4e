package interleave.explore.model;

import interleave.explore.execution.Operation;
import interleave.explore.execution.Operation.Kind;
import interleave.explore.execution.Strand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@link java.util.concurrent.locks.LockSupport}: each strand has at most one permit. No edge of happens-before goes with it. */
public final class Parking {
    private Parking() {}

    /** {@code park()}. */
    public static void park() {
        parkFor(0);
    }

    /** {@code park(blocker)}. */
    public static void park(@Nullable Object blocker) {
        parkFor(0);
    }

    /** {@code parkNanos(nanos)}. */
    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            parkFor(nanos);
        }
    }

    /** {@code parkNanos(blocker, nanos)}. */
    public static void parkNanos(@Nullable Object blocker, long nanos) {
        parkNanos(nanos);
    }

    /** {@code parkUntil(deadline)}. */
    public static void parkUntil(long deadline) {
        long millis = deadline - Virtual.currentTimeMillis();
        parkFor(Math.max(1, Duration.ofMillis(millis).toNanos()));
    }

    /** {@code parkUntil(blocker, deadline)}. */
    public static void parkUntil(@Nullable Object blocker, long deadline) {
        parkUntil(deadline);
    }

    private static void parkFor(long nanos) {
        Strand me = Strand.me();
        Operation park = Operation.on(me.permit(), "park")
                .also(me.interrupt(), false)
                .when(() -> me.permitted() || me.interrupted())
                .as(Kind.ATTEMPTS);
        Waits.perform(me, park, nanos, () -> true);
        boolean woken = me.permitted();
        if (!woken && !me.interrupted()) {
            Waits.gaveUp(me, nanos);
        }
        me.permitted(false);
        me.execution().outcome(park, woken);
    }

    /** {@code unpark(thread)}. */
    public static void unpark(@Nullable Thread thread) {
        Strand me = Strand.me();
        Strand other = thread == null ? null : Threads.strandOf(thread);
        if (other != null) {
            me.execution().perform(Operation.on(other.permit(), "unpark"));
            other.permitted(true);
        }
    }
}
