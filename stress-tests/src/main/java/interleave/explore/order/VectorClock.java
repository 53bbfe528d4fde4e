package interleave.explore.order;

import java.util.Arrays;

/**
 * How much of each thread's past a thread, or what it left behind for others, knows of (Mattern 1989; JLS 17.4.5).
 * Virtual time travels with it: who has heard of another's time-out knows that it is at least that late.
 *
 * <p>Invariant: no entry ever decreases.
 */
public final class VectorClock {
    private int[] known;
    private long nanos;

    /** Knows of nothing. */
    public VectorClock() {
        known = new int[4];
    }

    /** How many of the periods of thread {@code thread} are known. */
    public int of(int thread) {
        return thread < known.length ? known[thread] : 0;
    }

    /** The virtual time, in nanoseconds since the execution began. */
    public long nanos() {
        return nanos;
    }

    /** Lets virtual time go on until {@code later}, if it is not that late yet. */
    public void passTo(long later) {
        nanos = Math.max(nanos, later);
    }

    /** Also knows what {@code other} knows. */
    public void join(VectorClock other) {
        if (other.known.length > known.length) {
            known = Arrays.copyOf(known, other.known.length);
        }
        for (int i = 0; i < other.known.length; i++) {
            known[i] = Math.max(known[i], other.known[i]);
        }
        passTo(other.nanos);
    }

    /** Begins the next period of {@code thread}: what it does from now on is not known to those who joined before. */
    public void tick(int thread) {
        if (thread >= known.length) {
            known = Arrays.copyOf(known, thread + 2);
        }
        known[thread]++;
    }

    @Override
    public String toString() {
        return Arrays.toString(known);
    }
}
