package interleave.barrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has waited long enough gives up, and takes the others along. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BarrierTimeouts extends BarrierTests {
    BarrierTimeouts(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Order(1) // before those who wait with a limit, of whom it takes a minute to say that they are stuck
    void breaks_for_all_when_one_has_waited_long_enough() {
        Barrier barrier = barrier(3);
        Player<Integer> patient = waits("patient", barrier);

        comesFor(1, TimeUnit.MILLISECONDS, "impatient", barrier).awaitThrown(TimeoutException.class);

        learnsThatItIsBroken(patient);
        assertTrue(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
    }

    @Test
    void breaks_for_those_who_wait_with_a_limit_too() {
        Barrier barrier = barrier(3);
        Player<Integer> patient = comesFor(1, TimeUnit.DAYS, "patient", barrier);
        patient.awaitBlocked();

        comesFor(1, TimeUnit.MILLISECONDS, "impatient", barrier).awaitThrown(TimeoutException.class);

        learnsThatItIsBroken(patient);
    }

    @Test
    void does_not_wait_at_all_when_there_is_no_time() {
        comesFor(0, TimeUnit.SECONDS, "in a hurry", barrier(2)).awaitThrown(TimeoutException.class);
        comesFor(-1, TimeUnit.SECONDS, "late", barrier(2)).awaitThrown(TimeoutException.class);
        comesFor(Long.MIN_VALUE, TimeUnit.DAYS, "far too late", barrier(2)).awaitThrown(TimeoutException.class);
    }

    @Test
    void lets_the_last_pass_who_has_no_time() {
        Barrier barrier = barrier(2);
        Player<Integer> first = waits("first", barrier);

        assertEquals(0, passes(comesFor(-1, TimeUnit.SECONDS, "last", barrier)));
        assertEquals(1, passes(first));
    }

    @Test
    void waits_for_as_long_as_a_number_can_say() {
        Barrier barrier = barrier(3);
        Player<Integer> one = comesFor(Long.MAX_VALUE, TimeUnit.NANOSECONDS, "one", barrier);
        one.awaitBlocked();
        Player<Integer> other = comesFor(Long.MAX_VALUE, TimeUnit.DAYS, "other", barrier);
        other.awaitBlocked();

        assertEquals(0, passes(comes("last", barrier)));

        assertEquals(2, passes(one));
        assertEquals(1, passes(other));
    }

    @Test
    void breaks_for_all_when_one_who_waits_with_a_limit_is_interrupted() {
        Barrier barrier = barrier(3);
        Player<Integer> other = waits("other", barrier);
        Player<Integer> victim = comesFor(1, TimeUnit.DAYS, "victim", barrier);
        victim.awaitBlocked();

        victim.interrupt();

        victim.awaitThrown(InterruptedException.class);
        learnsThatItIsBroken(other);
    }

    @Test
    void breaks_for_all_when_one_without_time_comes_interrupted() {
        Barrier barrier = barrier(2);
        Player<Integer> other = waits("other", barrier);

        Player<Integer> victim = stage().enter("victim", () -> {
            Thread.currentThread().interrupt();
            return barrier.await(0, TimeUnit.SECONDS);
        });

        victim.awaitThrown(InterruptedException.class);
        learnsThatItIsBroken(other);
    }

    @Test
    @SuppressWarnings("NullAway") // null is what this test is about
    void refuses_a_limit_without_a_unit() {
        Barrier barrier = barrier(1);

        assertThrows(NullPointerException.class, () -> barrier.await(1, null));
        assertFalse(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
    }
}
