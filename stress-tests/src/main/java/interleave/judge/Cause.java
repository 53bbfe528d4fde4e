package interleave.judge;

/** Why a judge did not judge. */
public enum Cause {
    /** This machine cannot show it, for example because it has one core. */
    ENVIRONMENT,
    /** The variant does not fit: it lacks what the lesson's contract demands. */
    SUBJECT,
    /** The judging tool failed, or examined nothing. */
    TOOL
}
