package interleave.spec;

import interleave.support.Defect;
import java.util.List;

/**
 * A few operations on a few threads, small enough to try their interleavings one by one.
 *
 * @param name what happens in it, as a noun phrase
 * @param shows the defect of a variant whose results fit no order of the operations
 * @param threads for each thread the names of the operations it calls
 * @param after the operations that are called when all threads have ended
 */
public record Scenario(String name, Defect shows, List<List<String>> threads, List<String> after) {

    /** A scenario of two threads. */
    public static Scenario of(String name, Defect shows, List<String> one, List<String> other, List<String> after) {
        return new Scenario(name, shows, List.of(one, other), after);
    }
}
