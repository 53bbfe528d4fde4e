package interleave.judge;

import java.util.List;

/**
 * An experiment from the slides, run again and again under one condition.
 *
 * @param program what is run, in a few words
 * @param condition who runs the program, in a few words
 * @param why what this condition has to do with the outcome
 * @param expected what every round should give
 * @param rounds what each round gave, in order
 * @param show whether the experiment stands or falls with a deviation under this condition
 */
public record ExperimentReport(
        String program, String condition, String why, long expected, List<Long> rounds, boolean show) {

    /** How many rounds gave something else than expected. */
    public long deviating() {
        return rounds.stream().filter(obtained -> obtained != expected).count();
    }

    /** Whether the deviation that it is there to show has stayed away. */
    boolean failedToShow() {
        return show && deviating() == 0;
    }

    /** How many different results there were. */
    public long different() {
        return rounds.stream().distinct().count();
    }
}
