package interleave.barrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link Barrier} does as long as all parties come. The most basic questions come first, since
 * a barrier is known by the first that it fails.
 */
@AlsoRuns({
    BarrierBreaking.class,
    BarrierTimeouts.class,
    BarrierActions.class,
    BarrierResetting.class,
    BarrierCrowds.class
})
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BarrierContract extends BarrierTests {
    private static final int NUDGES = 20;

    BarrierContract(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Order(1)
    void lets_both_go_when_the_second_has_come() {
        Barrier barrier = barrier(2);
        Player<Integer> first = waits("first", barrier);

        Player<Integer> second = comes("second", barrier);

        assertEquals(0, passes(second), "the last to come has index 0");
        assertEquals(1, passes(first), "the first to come has index parties - 1");
    }

    @Test
    @Order(2)
    @Shows(Defect.TOO_EARLY)
    void keeps_a_party_waiting_that_was_woken_for_nothing() {
        Barrier barrier = barrier(2);
        var lastHasCome = new AtomicBoolean();
        Player<Boolean> first = stage().enter("first", () -> {
            barrier.await();
            return lastHasCome.get();
        });

        for (int i = 0; i < NUDGES; i++) {
            first.awaitBlocked();
            LockSupport.unpark(first.thread()); // both are allowed to anybody, and must do no harm
            synchronized (barrier) {
                barrier.notifyAll();
            }
        }
        first.awaitBlocked();
        lastHasCome.set(true);
        comes("last", barrier);

        assertTrue(passes(first), "went on before the last had come");
    }

    @Test
    @Order(3)
    @Shows(Defect.TOO_EARLY)
    void makes_the_first_of_the_next_lap_wait_again() {
        Barrier barrier = barrier(2);
        Player<Integer> slow = waits("slow", barrier);
        Player<Integer> quick = stage().enter("quick", () -> {
            barrier.await();
            return barrier.await();
        });
        passes(slow);

        quick.awaitBlocked();
        comes("slow again", barrier);

        assertEquals(1, passes(quick));
    }

    @Test
    @Order(4)
    @Shows(Defect.TOO_EARLY)
    void lets_nobody_go_before_the_action_has_ended() {
        var enough = new CountDownLatch(1);
        var done = new AtomicBoolean();
        Barrier barrier = barrier(2, () -> {
            awaits(enough);
            done.set(true);
        });
        Player<Boolean> first = stage().enter("first", () -> {
            barrier.await();
            return done.get();
        });
        first.awaitBlocked();
        comes("last", barrier).awaitBlocked();

        first.awaitBlocked();
        enough.countDown();

        assertTrue(passes(first), "went on before the action had ended");
    }

    @Test
    @Order(5)
    void lets_all_go_when_the_last_of_five_has_come() {
        Barrier barrier = barrier(5);
        List<Player<Integer>> waiters = List.of(
                waits("first", barrier), waits("second", barrier), waits("third", barrier), waits("fourth", barrier));
        assertEquals(4, barrier.getNumberWaiting());

        assertEquals(0, passes(comes("last", barrier)));

        assertEquals(
                List.of(4, 3, 2, 1), waiters.stream().map(BarrierTests::passes).toList());
        assertEquals(0, barrier.getNumberWaiting());
    }

    @Test
    @Order(6)
    void runs_the_action_once_a_lap() {
        var runs = new AtomicInteger();
        Barrier barrier = barrier(2, runs::incrementAndGet);

        for (int lap = 1; lap <= 3; lap++) {
            Player<Integer> first = waits("first", barrier);
            passes(comes("last", barrier));
            passes(first);
            assertEquals(lap, runs.get(), "runs of the action");
        }
    }

    @Test
    @Order(7)
    void lets_a_single_party_pass_at_once() {
        Barrier barrier = barrier(1);

        assertEquals(0, passes(comes("only one", barrier)));
        assertEquals(0, passes(comes("only one", barrier)));
    }

    @Test
    @Order(8)
    void serves_more_threads_than_parties_lap_by_lap() {
        var laps = new AtomicInteger();
        Barrier barrier = barrier(3, laps::incrementAndGet);

        stage().crowd(12, barrier::await).awaitAllEnded();

        assertEquals(4, laps.get());
        assertEquals(0, barrier.getNumberWaiting());
        assertFalse(barrier.isBroken());
    }

    @Test
    @Order(9)
    void is_new_with_nobody_waiting() {
        Barrier barrier = barrier(3);

        assertEquals(3, barrier.getParties());
        assertEquals(0, barrier.getNumberWaiting());
        assertFalse(barrier.isBroken());
    }

    @Test
    @Order(10)
    void refuses_fewer_than_one_party() {
        assertThrows(IllegalArgumentException.class, () -> barrier(0));
        assertThrows(IllegalArgumentException.class, () -> barrier(-1));
        assertThrows(IllegalArgumentException.class, () -> barrier(Integer.MIN_VALUE));
    }

    @Test
    @Order(11)
    void takes_as_many_parties_as_there_are_numbers() {
        Barrier barrier = barrier(Integer.MAX_VALUE);

        waits("first", barrier);

        assertEquals(Integer.MAX_VALUE, barrier.getParties());
        assertEquals(1, barrier.getNumberWaiting());
    }

    @Test
    @HouseStyle
    @Order(12)
    void says_how_it_is_when_printed() {
        Barrier barrier = barrier(3);
        waits("first", barrier);

        assertEquals(barrier.getClass().getSimpleName() + "[parties=3, waiting=1, broken=false]", barrier.toString());
    }
}
