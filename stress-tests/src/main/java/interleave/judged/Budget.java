package interleave.judged;

/**
 * How long judges look.
 *
 * @param questionMillis how long each question is asked of a variant that should be right, in milliseconds; a
 *     third of it if the variant is broken in a way that the judge is not said to see
 * @param schedules how many interleavings of each scenario are tried with a variant that should be right; half of them if
 *     it is broken in a way that the judge is not said to see, and eight times as many if it is said to see it
 * @param patienceMillis how long a judge keeps looking, in all, for a defect that is claimed to be there
 * @param deadlineMillis after how long a variant that has not come to an end is stopped
 * @param thorough whether contract tests go on when one of them has shown what was looked for
 */
public record Budget(int questionMillis, int schedules, int patienceMillis, int deadlineMillis, boolean thorough) {
    /** For a lesson: what a class is willing to wait for. */
    public static final Budget LESSON = new Budget(40, 60, 30_000, 60_000, true);

    /** For a class that somebody has handed in: nobody says where to look, and there are not many. */
    public static final Budget CHECK = new Budget(200, 300, 0, 30_000, true);

    /** For a night. */
    public static final Budget LONG = new Budget(2_000, 3_000, 300_000, 600_000, true);

    /** For a first look. */
    public static final Budget QUICK = new Budget(20, 50, 10_000, 60_000, false);

    /** For a test, which must not fail because the machine is busy: as much patience as it takes. */
    public static final Budget PROOF = new Budget(60, 100, 120_000, 240_000, true);
}
