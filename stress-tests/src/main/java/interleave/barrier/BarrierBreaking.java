package interleave.barrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All or none: whoever gives up, or is told to, breaks the lap for everybody. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BarrierBreaking extends BarrierTests {
    BarrierBreaking(ThreadKind kind) {
        super(kind);
    }

    @Test
    void breaks_for_all_waiters_when_aborted() {
        Barrier barrier = barrier(3);
        Player<Integer> one = waits("one", barrier);
        Player<Integer> other = waits("other", barrier);

        barrier.abort();

        learnsThatItIsBroken(one);
        learnsThatItIsBroken(other);
        assertTrue(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
    }

    @Test
    void turns_away_whoever_comes_to_a_broken_barrier() {
        Barrier barrier = barrier(2);
        barrier.abort();
        barrier.abort();

        learnsThatItIsBroken(comes("one", barrier));
        learnsThatItIsBroken(comes("other", barrier));
        learnsThatItIsBroken(comesFor(1, TimeUnit.DAYS, "patient", barrier));
        assertTrue(barrier.isBroken());
    }

    @Test
    void keeps_the_interrupt_of_who_aborts() {
        Barrier barrier = barrier(2);

        Player<Boolean> interrupted = stage().enter("interrupted", () -> {
            Thread.currentThread().interrupt();
            barrier.abort();
            barrier.abort();
            return Thread.interrupted();
        });
        Player<Boolean> other = stage().enter("other", () -> {
            barrier.abort();
            return Thread.interrupted();
        });

        assertTrue(passes(interrupted));
        assertFalse(passes(other));
    }

    @Test
    void breaks_for_all_when_one_is_interrupted_while_it_waits() {
        Barrier barrier = barrier(3);
        Player<Boolean> victim = stage().enter("victim", () -> {
            assertThrows(InterruptedException.class, barrier::await);
            return Thread.interrupted();
        });
        victim.awaitBlocked();
        Player<Integer> other = waits("other", barrier);

        victim.interrupt();

        assertFalse(passes(victim), "the exception stands for the interrupt status");
        learnsThatItIsBroken(other);
        assertTrue(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
    }

    @Test
    void breaks_for_all_when_one_comes_interrupted() {
        Barrier barrier = barrier(3);
        Player<Integer> other = waits("other", barrier);

        comesInterrupted("victim", barrier).awaitThrown(InterruptedException.class);

        learnsThatItIsBroken(other);
    }

    @Test
    void breaks_even_when_the_one_who_comes_interrupted_is_the_last() {
        Barrier barrier = barrier(2);
        Player<Integer> other = waits("other", barrier);

        comesInterrupted("last", barrier).awaitThrown(InterruptedException.class);

        learnsThatItIsBroken(other);
    }

    @Test
    void leaves_the_interrupt_of_who_comes_to_a_broken_barrier() {
        Barrier barrier = barrier(2);
        barrier.abort();

        Player<Boolean> party = stage().enter("interrupted", () -> {
            Thread.currentThread().interrupt();
            assertThrows(BrokenBarrierException.class, barrier::await);
            return Thread.interrupted();
        });

        assertTrue(passes(party));
    }

    @Test
    void says_what_happened_first_when_a_waiter_is_interrupted_after_the_abort() {
        Barrier barrier = barrier(2);
        Player<Integer> waiter = waits("waiter", barrier);

        barrier.abort();
        waiter.interrupt();

        learnsThatItIsBroken(waiter);
    }
}
