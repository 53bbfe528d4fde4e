package interleave.explore.execution;

/**
 * What may happen in an execution, and how long it may be.
 *
 * @param maxSteps after how many visible steps an execution is given up
 * @param wakeUps how many spurious wake-ups an execution may have
 * @param races whether a data race is an error
 */
public record Options(int maxSteps, int wakeUps, boolean races) {
    /** 5,000 steps, no spurious wake-ups, races are errors. */
    public static final Options DEFAULT = new Options(5_000, 0, true);
}
