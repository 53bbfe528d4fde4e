package interleave.barrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reset makes the barrier as new, whatever has happened to it. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BarrierResetting extends BarrierTests {
    BarrierResetting(ThreadKind kind) {
        super(kind);
    }

    @Test
    void is_whole_again_after_a_reset() {
        Barrier barrier = barrier(2);
        barrier.abort();

        barrier.reset();

        assertFalse(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
        works(barrier);
    }

    @Test
    void turns_away_those_who_wait_at_the_reset_and_nobody_else() {
        Barrier barrier = barrier(3);
        Player<Integer> one = waits("one", barrier);
        Player<Integer> other = waits("other", barrier);

        barrier.reset();

        assertFalse(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
        learnsThatItIsBroken(one);
        learnsThatItIsBroken(other);
        Player<Integer> first = waits("first", barrier);
        Player<Integer> second = waits("second", barrier);
        assertEquals(0, passes(comes("last", barrier)));
        assertEquals(2, passes(first));
        assertEquals(1, passes(second));
    }

    @Test
    void does_nothing_to_a_barrier_where_nobody_waits() {
        Barrier barrier = barrier(2);
        barrier.reset();
        barrier.reset();
        assertFalse(barrier.isBroken());

        works(barrier);
        barrier.reset();

        assertFalse(barrier.isBroken());
        works(barrier);
    }

    @Test
    void is_whole_again_after_an_interrupt() {
        Barrier barrier = barrier(2);
        Player<Integer> victim = waits("victim", barrier);
        victim.interrupt();
        victim.awaitThrown(InterruptedException.class);
        assertTrue(barrier.isBroken());

        barrier.reset();

        assertFalse(barrier.isBroken());
        works(barrier);
    }

    @Test
    void is_whole_again_after_a_time_out() {
        Barrier barrier = barrier(2);
        comesFor(1, TimeUnit.MICROSECONDS, "impatient", barrier).awaitThrown(TimeoutException.class);
        assertTrue(barrier.isBroken());

        barrier.reset();

        assertFalse(barrier.isBroken());
        works(barrier);
    }

    @Test
    void breaks_again_after_a_reset() {
        Barrier barrier = barrier(2);
        for (int i = 0; i < 3; i++) {
            Player<Integer> waiter = waits("waiter", barrier);
            barrier.abort();
            learnsThatItIsBroken(waiter);
            barrier.reset();
        }

        assertFalse(barrier.isBroken());
        works(barrier);
    }

    private void works(Barrier barrier) {
        Player<Integer> first = waits("first", barrier);

        assertEquals(0, passes(comes("last", barrier)));
        assertEquals(1, passes(first));
    }
}
