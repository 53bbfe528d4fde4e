package interleave.explore.order;

import java.util.Arrays;
import java.util.Optional;

/**
 * The last accesses to one plain variable, and whether the next one is ordered after them.
 *
 * <p>Two accesses race if they come from different threads, one of them writes, and none happens before the other
 * (JLS 17.4.5). It is enough to remember the last write and each thread's last read: an access ordered after
 * these is ordered after all before them (FastTrack, Flanagan and Freund 2009).
 */
public final class Variable {
    private static final int NOBODY = -1;

    private int writer = NOBODY;
    private int written;
    private int writeSite;
    private int[] read = new int[4];
    private int[] readSites = new int[4];

    /** Nobody has touched it. */
    public Variable() {}

    /** An access before which nothing orders the one that {@code thread} is about to make. */
    public Optional<Access> unordered(int thread, VectorClock clock, boolean writes) {
        Optional<Access> write = unorderedWrite(thread, clock);
        return write.isPresent() || !writes ? write : unorderedRead(thread, clock);
    }

    /** Remembers that {@code thread} reads or writes at {@code site}. */
    public void remember(int thread, VectorClock clock, boolean writes, int site) {
        if (writes) {
            writer = thread;
            written = clock.of(thread);
            writeSite = site;
            return;
        }
        if (thread >= read.length) {
            read = Arrays.copyOf(read, thread + 2);
            readSites = Arrays.copyOf(readSites, thread + 2);
        }
        read[thread] = clock.of(thread);
        readSites[thread] = site;
    }

    private Optional<Access> unorderedWrite(int thread, VectorClock clock) {
        return writer != NOBODY && writer != thread && written > clock.of(writer)
                ? Optional.of(new Access(writer, true, writeSite))
                : Optional.empty();
    }

    private Optional<Access> unorderedRead(int thread, VectorClock clock) {
        for (int reader = 0; reader < read.length; reader++) {
            if (reader != thread && read[reader] > clock.of(reader)) {
                return Optional.of(new Access(reader, false, readSites[reader]));
            }
        }
        return Optional.empty();
    }

    /**
     * What a thread did to a variable.
     *
     * @param thread its number
     * @param writes whether it wrote
     * @param site where in the program
     */
    public record Access(int thread, boolean writes, int site) {}
}
