package interleave.engine;

/** A part of a lesson's run. */
public enum Part {
    /** The slides' own experiment. */
    EXPERIMENT,
    /** Every variant before every judge. */
    JUDGES,
    /** How often plain loops see what is wrong, and what the right variants cost. */
    MEASUREMENTS
}
