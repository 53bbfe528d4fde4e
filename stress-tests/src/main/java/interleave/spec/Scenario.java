package interleave.spec;

import interleave.support.Defect;
import java.util.List;

/**
 * A few operations on a few threads, small enough to try their interleavings one by one. An operation
 * is called by its name, {@code take}, or with one number, {@code put(3)}.
 *
 * @param name what happens in it, as a noun phrase
 * @param shows the defect of a variant whose results fit no order of the operations
 * @param stuck the defect of a variant with which it may happen that no thread can go on
 * @param threads for each thread the operations it calls
 * @param after the operations that are called when all threads have ended
 */
public record Scenario(String name, Defect shows, Defect stuck, List<List<String>> threads, List<String> after) {

    /** A scenario of two threads; with a right variant they always come to an end. */
    public static Scenario of(String name, Defect shows, List<String> one, List<String> other, List<String> after) {
        return of(name, shows, List.of(one, other), after);
    }

    /** A scenario of any number of threads; with a right variant they always come to an end. */
    public static Scenario of(String name, Defect shows, List<List<String>> threads, List<String> after) {
        return new Scenario(name, shows, Defect.DEADLOCK, threads, after);
    }

    /** The same scenario, in which a variant that leaves all threads waiting shows {@code defect}. */
    public Scenario whenStuck(Defect defect) {
        return new Scenario(name, shows, defect, threads, after);
    }
}
