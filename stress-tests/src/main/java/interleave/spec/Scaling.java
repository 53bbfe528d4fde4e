package interleave.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How much more gets done when more work at it: some jobs, each done in several ways by one worker, by two, by more.
 * What is compared is the work of all workers together, in the same window of time.
 */
public interface Scaling {
    /** How many workers, in ascending order; the first is 1. */
    default List<Integer> workers() {
        return List.of(1, 2, 4);
    }

    /** What is to be done. */
    List<Job> jobs();

    /** Who does it. */
    List<Way> ways();

    /** What should come out, as far as that is promised. */
    List<Expectation> expectations();

    /** Begins what must be there while the jobs are done, for instance a server that the workers ask. */
    Site open() throws IOException;

    /** It ends what it has begun when it is closed. */
    interface Site extends AutoCloseable {
        /** How workers find it, in one word without blanks. */
        String address();

        @Override
        void close() throws IOException;
    }

    /**
     * Something of which one can do more or less.
     *
     * @param name in one word
     * @param what in a few words, with the piece that is counted
     * @param windowMillis how long a burst lasts, in milliseconds
     * @param computes whether it needs a core all the time: then each worker gets a core of its own, as far as there are
     */
    record Job(String name, String what, int windowMillis, boolean computes) {}

    /**
     * How far more workers should get than one of the way's baseline.
     *
     * @param job its name
     * @param way its name
     * @param workers how many
     * @param atLeast whether {@code speedup} is the least that is promised, or the most
     * @param speedup as a multiple of what one does
     */
    record Expectation(String job, String way, int workers, boolean atLeast, double speedup) {}

    /** Who does the jobs. */
    sealed interface Way {
        /** In a few words. */
        String name();

        /** The name of the way, this one or another, in which one worker's work is the measure of this one's. */
        String baseline();
    }

    /** Threads of one JVM. */
    record Threads(String name, String baseline, Crew crew) implements Way {}

    /** JVMs, with one thread each, which does what {@code each} does with one. */
    record Processes(String name, String baseline, Threads each) implements Way {}

    /**
     * A program of its own, which has its own workers. On each line of its input stand job, workers, begin, end (both in
     * nanoseconds of its monotonic clock), the core of the first worker, and the site's address. Its output begins with a
     * line of {@code ready}, the clock, and what it calls itself; then for each line of input it says {@code done}, how
     * many pieces its workers did in that window, and for how many nanoseconds in all they were ready to run and did not.
     */
    record Program(String name, String baseline, Launch launch) implements Way {}

    /** Makes the work of one burst, which all its workers share. */
    @FunctionalInterface
    interface Crew {
        /** The work on {@code job}, at a site with this address. */
        Work work(Job job, String address);
    }

    /** What a worker does. */
    @FunctionalInterface
    interface Work {
        /** Works until {@code shift} is over, and returns how many pieces it has done. */
        long work(Shift shift) throws IOException;
    }

    /** How a program is started. */
    @FunctionalInterface
    interface Launch {
        /**
         * The command, which may use files that it writes to {@code directory}.
         *
         * @throws IOException if this machine does not have what it needs; the message says what
         */
        List<String> command(Path directory) throws IOException;
    }

    /**
     * From when to when to work.
     *
     * @param begin as {@link System#nanoTime} tells it
     * @param end the same
     */
    record Shift(long begin, long end) {
        /** Asked after every piece. */
        public boolean isOver() {
            return System.nanoTime() - end >= 0;
        }
    }
}
