package interleave.judge;

/** Why a judge did not judge. */
public enum Cause {
    /** This machine cannot show it, for example because it has one core. */
    ENVIRONMENT,
    /** The judging tool failed, or examined nothing. */
    TOOL
}
