package interleave.explore.execution;

/**
 * How an execution ended.
 *
 * @param kind in which way
 * @param sentence what happened, for people
 */
public record Ending(Kind kind, String sentence) {

    /** The ways to end. */
    public enum Kind {
        /** All strands came to their end. */
        FINISHED(false),
        /** The scheduler gave it up: another execution shows the same. */
        REDUNDANT(false),
        /** Nobody can go on, and somebody has not finished. */
        DEADLOCK(true),
        /** Some go on, but only in circles. */
        LIVELOCK(true),
        /** A strand died of an exception. */
        EXCEPTION(true),
        /** Two accesses to a variable, one of them a write, are not ordered by happens-before. */
        RACE(true),
        /** What its operations returned fits no order in which they could have run. */
        WRONG_RESULTS(true),
        /** It took more steps than it may. */
        TOO_LONG(false),
        /** A loop or a recursion goes on without a visible operation. */
        STUCK(false),
        /** The program called what the explorer has no model of. */
        NOT_MODELLED(false),
        /** The program ended the JVM. */
        EXIT(false),
        /** The program did not do the same again when the same was scheduled. */
        NOT_REPEATABLE(false);

        private final boolean wrong;

        Kind(boolean wrong) {
            this.wrong = wrong;
        }

        /** Whether a program that ends so is wrong. */
        public boolean wrong() {
            return wrong;
        }
    }
}
