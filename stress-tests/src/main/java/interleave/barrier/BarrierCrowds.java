package interleave.barrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.Crowd;
import interleave.spec.ThreadKind;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ten thousand virtual threads wait at a barrier, and two carriers are enough for them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BarrierCrowds extends BarrierTests {
    private static final int CROWD = 10_000;
    private static final long LOOK_NANOS = 100_000; // a pace of looking, not a guess

    BarrierCrowds() {
        super(ThreadKind.VIRTUAL);
    }

    @Test
    void lets_ten_thousand_go_when_the_last_has_come() {
        Barrier barrier = barrier(CROWD + 1);
        Crowd crowd = stage().crowd(CROWD, barrier::await);
        allWait(barrier);

        assertEquals(0, passes(comes("last", barrier)));

        crowd.awaitAllEnded();
        assertEquals(0, barrier.getNumberWaiting());
    }

    @Test
    void turns_ten_thousand_away_when_it_is_aborted() {
        Barrier barrier = barrier(CROWD + 1);
        Crowd crowd = stage().crowd(CROWD, () -> assertThrows(BrokenBarrierException.class, barrier::await));
        allWait(barrier);

        barrier.abort();

        crowd.awaitAllEnded();
    }

    /** Not {@code crowd.awaitAllBlocked()}: one who waits for the barrier's lock has not come yet. */
    private void allWait(Barrier barrier) {
        passes(stage().enter("doorkeeper", () -> {
            while (barrier.getNumberWaiting() < CROWD) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return CROWD;
        }));
    }
}
