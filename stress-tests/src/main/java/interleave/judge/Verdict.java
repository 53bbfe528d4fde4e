package interleave.judge;

/** What a judge says of a variant. */
public enum Verdict {
    /** The judge looked, and saw nothing wrong. That is not a proof: each judge is blind to something. */
    PASSED,
    /** The judge saw a defect, and hands over the evidence. */
    EXPOSED,
    /** The variant did not come to an end in time. */
    TIMED_OUT,
    /** The variant took its whole JVM down: it called {@code System.exit}, or used up the memory. */
    CRASHED,
    /** The judge did not really look, so it says nothing about the variant; the reason is given. */
    NOT_JUDGED;

    /** The word for people, for example {@code not judged}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
