package interleave.spec;

import java.util.List;

/** An experiment from the slides: a program that is run again and again, under several conditions. */
public interface Experiment {
    /** What is run, in a few words. */
    String program();

    /** What every round should give. */
    long expected();

    /** Runs the program once and returns what it gave. */
    long round() throws InterruptedException;

    /** Who runs the program, and how often. */
    List<Condition> conditions();

    /**
     * A way of running the program.
     *
     * @param name in a few words
     * @param why what it has to do with the outcome
     * @param jvmFlags flags of the JVM that runs it
     * @param rounds how many rounds at least
     * @param show whether this condition is there to show the deviation: then rounds are added until it has shown
     */
    record Condition(String name, String why, List<String> jvmFlags, int rounds, boolean show) {}
}
