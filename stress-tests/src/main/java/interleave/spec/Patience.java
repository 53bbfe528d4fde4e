package interleave.spec;

/**
 * For how long all threads of a round must have been seen waiting, with nobody left to wake them, before they are
 * called stuck. A thread that has been woken but not yet been given a core still seems to wait. So with a variant
 * that may be right a judge takes its time, which costs nothing, for that one will not hang; one that is known to
 * be broken has not much to lose.
 */
public enum Patience {
    /** For a variant that is known to be broken. */
    LITTLE(250_000_000, 40, 30_000_000_000L),
    /** For a variant that may be right. */
    MUCH(2_000_000_000, 200, 30_000_000_000L),
    /** For a stranger: it may be right, and it may as well never come to an end. */
    SOME(2_000_000_000, 200, 8_000_000_000L);

    private static volatile Patience current = MUCH;

    private final long nanos;
    private final int looks; // a machine too busy to look is too busy to judge
    private final long runningNanos;

    Patience(long nanos, int looks, long runningNanos) {
        this.nanos = nanos;
        this.looks = looks;
        this.runningNanos = runningNanos;
    }

    /** From now on judges of this JVM have this much. */
    public static void use(Patience patience) {
        current = patience;
    }

    /**
     * Whether it has come to an end.
     *
     * @param nanos for how long they have been waiting, in nanoseconds
     * @param looks how often they have been looked at meanwhile
     */
    public static boolean isOver(long nanos, int looks) {
        Patience patience = current;
        return looks > patience.looks && nanos > patience.nanos;
    }

    /** For how long, in nanoseconds, one waits for threads that run, or wait with a time limit; reached only when something is wrong. */
    static long ofThoseWhoRun() {
        return current.runningNanos;
    }
}
