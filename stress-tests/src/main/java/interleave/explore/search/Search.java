package interleave.explore.search;

import interleave.explore.execution.Scheduler;

/** A scheduler for one execution after another. */
public interface Search extends Scheduler {
    /**
     * Prepares the next execution.
     *
     * @return false if there is none
     */
    boolean next();

    /** Forgets everything: the program is not what it was taken for. */
    void restart();

    /** Whether, when there is no next execution, nothing was left out that could make a difference. */
    boolean exhaustive();

    /** What was done, for people: {@code all schedules}. */
    String name();
}
