package interleave.explore.execution;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is. All that one did before it gave the turn away, the next one sees.
 *
 * <p>Invariant: of the strands and the host, who began the execution, only the one whose turn it is does not wait here.
 */
final class Turns {
    private final Thread host = Thread.currentThread();
    private volatile @Nullable Strand turn; // null: the host's
    private volatile boolean over;

    /** Lets {@code next} go on, or, for null, the host. */
    void give(@Nullable Strand next) {
        turn = next;
        LockSupport.unpark(next == null ? host : next.carrier());
    }

    /** Lets {@code strand} begin. */
    void begin(Strand strand) {
        turn = strand;
        strand.carrier().start();
    }

    /** Returns when it is the turn of {@code me}. */
    void await(Strand me) {
        while (turn != me) {
            LockSupport.park(this);
        }
    }

    /** Returns when it is the host's turn. */
    void awaitHost() {
        while (turn != null && !over) {
            LockSupport.park(this);
        }
    }

    /** Returns when nobody will have a turn any more. */
    void awaitEnd() {
        while (!over) {
            LockSupport.park(this);
        }
    }

    /** Nobody will have a turn any more. */
    void end() {
        over = true;
        give(null);
    }

    boolean over() {
        return over;
    }

    /** What becomes of those who have not finished when all is over. Nobody wakes them, and nobody refers to them. */
    static void rest() {
        while (true) {
            LockSupport.park();
        }
    }
}
