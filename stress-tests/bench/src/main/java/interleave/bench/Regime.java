package interleave.bench;

import java.util.concurrent.TimeUnit;

/** Under which circumstances. The two can disagree about who is faster. */
enum Regime {
    /** Short bursts of pinned threads; only those in which the threads had their cores for themselves. */
    FREE("free cores", TimeUnit.MICROSECONDS.toNanos(2_000), 25, TimeUnit.MILLISECONDS.toNanos(50)),
    /** Four threads a core and more, the missing ones busy with something else, all where the scheduler puts them. */
    OVERSUBSCRIBED("oversubscribed", TimeUnit.MILLISECONDS.toNanos(60), 15, TimeUnit.MILLISECONDS.toNanos(250));

    private static final int THREADS_PER_CORE = 4;

    private final String words;
    private final long nanos;
    private final int bursts;
    private final long timed;

    Regime(String words, long nanos, int bursts, long timed) {
        this.words = words;
        this.nanos = nanos;
        this.bursts = bursts;
        this.timed = timed;
    }

    String words() {
        return words;
    }

    /** How long one sample takes. */
    long nanos() {
        return nanos;
    }

    /** How many samples of each kind a round has. */
    int bursts() {
        return bursts;
    }

    /** How long a run takes in which every turn is timed: enough for many turns of all actors. */
    long timedNanos() {
        return timed;
    }

    int actors(Contest contest) {
        return this == FREE ? contest.freeActors() : contest.busyActors();
    }

    /** How many threads compute something else meanwhile. */
    int others(int actors) {
        return this == FREE ? 0 : Math.max(Cores.count(), THREADS_PER_CORE * Cores.count() - actors);
    }

    boolean isPinned() {
        return this == FREE;
    }

    /** Whether a sample counts: with more actors than cores, each has to wait for its core anyway. */
    boolean accepts(Sample sample, int actors) {
        return this != FREE || actors > Cores.count() || sample.waited() < 0.02;
    }

    String describe(int actors) {
        int cores = Cores.count();
        if (this == OVERSUBSCRIBED) {
            return actors + " threads and " + others(actors) + " that compute something else, on " + cores + " cores";
        }
        return actors + " threads, " + (actors <= cores ? "one" : actors / cores) + " per core, bursts of "
                + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms"
                + (actors <= cores ? ", kept if no thread waited 2 % of it for its core" : "");
    }
}
