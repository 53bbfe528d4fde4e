package interleave.judged;

import interleave.spec.Scaling;
import java.io.IOException;

/** Those who do the jobs of one way, burst by burst. */
interface Team extends AutoCloseable {
    /**
     * Lets {@code workers} of them work on {@code job} during {@code shift}, which should not have begun yet.
     *
     * @throws IOException if they can no longer work; the message says why
     */
    Tally burst(Scaling.Job job, int workers, Scaling.Shift shift) throws IOException, InterruptedException;

    /** What they call themselves, if they are not threads of this JVM; else empty. */
    String about();

    /** Ends whatever they are. */
    @Override
    void close();

    /**
     * What came of a burst.
     *
     * @param pieces how many pieces all workers have done
     * @param waitedNanos for how long, in all, they were ready to run while another program had their core
     */
    record Tally(long pieces, long waitedNanos) {
        /** This and {@code other} together. */
        Tally plus(Tally other) {
            return new Tally(pieces + other.pieces, waitedNanos + other.waitedNanos);
        }
    }
}
