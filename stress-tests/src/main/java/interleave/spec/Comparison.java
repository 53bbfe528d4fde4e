package interleave.spec;

import org.jspecify.annotations.Nullable;

/**
 * How any implementations of a contract are measured side by side. Like {@link LoadSpec} it is loaded anew for
 * each subject, and draws it from {@link Subject}.
 */
public interface Comparison {
    /** What is counted, in one word: {@code item}, {@code acquisition}. */
    String item();

    /**
     * Whether the subject has threads of its own that do the work, as a server has. Then what is counted, processor time and
     * wake-ups, is that of the whole JVM: of those who ask, of those who answer, and the little that a JVM needs for itself.
     */
    default boolean hasOthersWork() {
        return false;
    }

    /** A new subject, ready to be measured. */
    Bench bench();

    /** What is timed: something that passes from hand to hand, or something that everybody does. */
    sealed interface Bench permits HandOver, Operation {}

    /** One gives, another takes. Latency: from when it should have been given to when it was taken. */
    non-sealed interface HandOver extends Bench {
        /** Gives {@code item}, which is never negative; waits if there is no room. */
        void give(long item) throws InterruptedException;

        /** Takes the next item, which it waits for. */
        long take() throws InterruptedException;
    }

    /** All threads do the same. Latency: from when it should have begun to when it was done. */
    non-sealed interface Operation extends Bench {
        /** Does it once. */
        void perform() throws InterruptedException;

        /**
         * Sees to it that from now on {@link #perform} waits.
         *
         * @return what ends that; null if it never waits for anybody
         */
        default @Nullable Runnable occupy() throws InterruptedException {
            return null;
        }
    }
}
