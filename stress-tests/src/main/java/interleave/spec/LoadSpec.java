package interleave.spec;

import interleave.support.Defect;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a lesson's variants are put under load. The class is loaded anew for each subject, so a
 * {@code static final} factory from {@link Subject} is folded away by the JIT.
 */
public interface LoadSpec {
    /** What to try, again and again. */
    List<Question> questions();

    /**
     * A round whose cost is worth comparing between variants, with {@code threads} actors that all do the
     * same; null if there is nothing to compare.
     */
    default @Nullable Round cost(int threads) {
        return null;
    }

    /**
     * The first thing one would try: a program in a loop. Returns whether it gave the expected result. It
     * may hang, if the variant is broken.
     */
    boolean plainLoop() throws InterruptedException;

    /**
     * Something to try.
     *
     * @param name what happens, as a noun phrase
     * @param shows the defect of a variant that fails
     * @param stuck the defect of a variant with which the actors end up waiting, not in a circle of locks
     *     but for something that nobody is left to do
     * @param rounds makes a new round, with a new subject
     */
    record Question(String name, Defect shows, Defect stuck, Supplier<Round> rounds) {
        /** A question whose actors, with a right variant, always come to an end. */
        public Question(String name, Defect shows, Supplier<Round> rounds) {
            this(name, shows, Defect.LOST_WAKEUP, rounds);
        }

        /** The same question; a variant that leaves the actors waiting shows {@code defect}. */
        public Question whenStuck(Defect defect) {
            return new Question(name, shows, defect, rounds);
        }
    }

    /** One attempt: actors that work at the same time, and a check when all have ended. */
    interface Round {
        /** The actors, each for a thread of its own. */
        List<Actor> actors();

        /**
         * Says what is wrong, in a sentence.
         *
         * @param operations how many operations each actor has done
         * @return null if nothing is
         */
        @Nullable
        String complaint(List<Long> operations);

        /** Says, while actors are still at work, why they never will end; null as long as they may. */
        default @Nullable String hopeless() {
            return null;
        }
    }

    /** One thread's part, and the name it goes by in the round's story. */
    record Actor(String role, Work work) {}

    /** What an actor does. */
    @FunctionalInterface
    interface Work {
        /** Works until {@code stop} says so, and returns the number of operations done. */
        long work(Stop stop);
    }

    /** Asked before every operation; the volatile read behind it also keeps the JIT from merging operations. */
    final class Stop {
        private volatile boolean requested;

        /** Creates one that lets the actors run. */
        public Stop() {}

        /** Whether to end. */
        public boolean requested() {
            return requested;
        }

        /** Makes every actor end. */
        public void request() {
            requested = true;
        }
    }
}
