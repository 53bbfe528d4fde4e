package interleave.judged;

/**
 * How long judges look.
 *
 * @param questionMillis how long each question is asked of a variant that nobody calls broken, in milliseconds
 * @param schedules how many interleavings of each scenario are tried; five times as many for a defect that is claimed to be there
 * @param patienceMillis how long a judge keeps looking, in all, for a defect that is claimed to be there
 * @param deadlineMillis after how long a variant that has not come to an end is stopped
 * @param thorough whether contract tests go on when one of them has shown what was looked for
 */
public record Budget(int questionMillis, int schedules, int patienceMillis, int deadlineMillis, boolean thorough) {
    /** For a lesson: what a class is willing to wait for. */
    public static final Budget LESSON = new Budget(60, 100, 30_000, 60_000, true);

    /** For a night. */
    public static final Budget LONG = new Budget(2_000, 3_000, 300_000, 600_000, true);

    /** For a first look. */
    public static final Budget QUICK = new Budget(20, 50, 10_000, 60_000, false);

    /** For a test, which must not fail because the machine is busy: as much patience as it takes. */
    public static final Budget PROOF = new Budget(60, 100, 120_000, 240_000, true);
}
