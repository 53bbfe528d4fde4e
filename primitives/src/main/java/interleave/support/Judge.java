package interleave.support;

/**
 * A way of examining a variant. No judge sees everything: each says what it shows and what it is
 * blind to, and a verdict is worth no more than the judge who gave it.
 */
public enum Judge {
    CONTRACT(
            "JUnit",
            "results, exceptions, interrupts and time-outs, on the one schedule that a test forces",
            "every other schedule"),
    INTERLEAVINGS(
            "Lincheck",
            "the interleavings of a small scenario, one switch of threads at a time, with a trace",
            "weak memory (it lets every thread see every write at once), time, scenarios it was not given"),
    MEMORY(
            "jcstress",
            "what this JIT and this CPU really do: reordering, stale values, lost updates",
            "outcomes too rare for its samples, and other CPUs; of a deadlock it sees only the hang"),
    LOAD(
            "measured run",
            "what happens under load, on real threads: lost counts, stale readers, hangs, and the cost",
            "whatever did not happen this time");

    private final String tool;
    private final String shows;
    private final String blindTo;

    Judge(String tool, String shows, String blindTo) {
        this.tool = tool;
        this.shows = shows;
        this.blindTo = blindTo;
    }

    /** The name that people and documents use, for example {@code memory}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What does the examining, for example {@code jcstress}. */
    public String tool() {
        return tool;
    }

    /** What this judge can show, as the end of a sentence. */
    public String shows() {
        return shows;
    }

    /** What this judge cannot see, as the end of a sentence. */
    public String blindTo() {
        return blindTo;
    }
}
