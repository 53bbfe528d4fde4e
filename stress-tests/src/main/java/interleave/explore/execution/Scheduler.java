package interleave.explore.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decides what only chance decides in a JVM. */
public interface Scheduler {
    /** A new execution begins. */
    default void begin(Execution execution) {}

    /**
     * Chooses who goes on.
     *
     * @param able those who could, never empty, in the order in which they were started
     * @param last who went last; null at the beginning
     * @return one of {@code able}; null to give this execution up, because others show the same
     */
    @Nullable
    Strand pick(List<Strand> able, @Nullable Strand last);

    /**
     * Chooses one of {@code count} ways to go on, for example which waiter is woken.
     *
     * @return a number from 0 to {@code count - 1}
     */
    int choose(int count, String what);

    /** A step has come to its end; what it touched is known now. */
    default void stepped(Step step) {}

    /** The execution is over: whoever has not finished will not. */
    default void ended(Execution execution) {}
}
