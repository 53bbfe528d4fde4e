package interleave.barrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The action: who runs it, when, and what if it throws. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BarrierActions extends BarrierTests {
    BarrierActions(ThreadKind kind) {
        super(kind);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void breaks_for_all_when_the_action_throws() {
        var refused = new Refused();
        Barrier barrier = barrier(3, () -> {
            throw refused;
        });
        Player<Integer> one = waits("one", barrier);
        Player<Integer> other = waits("other", barrier);

        assertSame(refused, comes("last", barrier).awaitThrown(Refused.class), "what the action threw");

        learnsThatItIsBroken(one);
        learnsThatItIsBroken(other);
        assertTrue(barrier.isBroken());
        assertEquals(0, barrier.getNumberWaiting());
    }

    @Test
    void can_be_used_again_after_an_action_that_threw() {
        var runs = new AtomicInteger();
        Barrier barrier = barrier(2, () -> {
            if (runs.incrementAndGet() == 1) {
                throw new Refused();
            }
        });
        Player<Integer> first = waits("first", barrier);
        comes("last", barrier).awaitThrown(Refused.class);
        learnsThatItIsBroken(first);

        barrier.reset();

        assertFalse(barrier.isBroken());
        first = waits("first again", barrier);
        assertEquals(0, passes(comes("last again", barrier)));
        assertEquals(1, passes(first));
        assertEquals(2, runs.get());
    }

    @Test
    void runs_the_action_in_the_thread_of_a_party() {
        var actor = new AtomicReference<@Nullable Thread>();
        Barrier barrier = barrier(2, () -> actor.set(Thread.currentThread()));
        Player<Integer> first = waits("first", barrier);
        Player<Integer> last = comes("last", barrier);
        passes(first);
        passes(last);

        assertTrue(first.thread().equals(actor.get()) || last.thread().equals(actor.get()));
    }

    @Test
    void does_not_run_the_action_of_a_lap_that_is_broken() {
        var runs = new AtomicInteger();
        Barrier barrier = barrier(2, runs::incrementAndGet);
        Player<Integer> first = waits("first", barrier);

        barrier.abort();

        learnsThatItIsBroken(first);
        learnsThatItIsBroken(comes("last", barrier));
        assertEquals(0, runs.get());
    }

    @Test
    void leaves_an_interrupt_for_later_when_all_have_come_and_the_action_is_running() {
        var enough = new CountDownLatch(1);
        Barrier barrier = barrier(2, () -> awaits(enough));
        Player<Boolean> first = stage().enter("first", () -> {
            barrier.await();
            return Thread.interrupted();
        });
        first.awaitBlocked();
        Player<Integer> last = comes("last", barrier);
        last.awaitBlocked();

        first.interrupt();
        first.awaitBlocked();
        enough.countDown();

        assertTrue(passes(first), "the interrupt status");
        assertEquals(0, passes(last));
        assertFalse(barrier.isBroken());
    }

    @Test
    void can_be_asked_by_its_own_action() {
        var broken = new AtomicBoolean(true);
        var held = new AtomicReference<@Nullable Barrier>();
        Barrier barrier =
                barrier(1, () -> broken.set(Objects.requireNonNull(held.get()).isBroken()));
        held.set(barrier);

        assertEquals(0, passes(comes("only one", barrier)));

        assertFalse(broken.get());
    }

    @Test
    void keeps_the_laps_apart_when_there_are_more_threads_than_parties() {
        var enough = new CountDownLatch(1);
        var runs = new AtomicInteger();
        Barrier barrier = barrier(2, () -> {
            if (runs.incrementAndGet() == 1) {
                awaits(enough);
            }
        });
        Player<Integer> first = waits("first", barrier);
        Player<Integer> second = waits("second", barrier);
        Player<Integer> third = waits("third", barrier);
        Player<Integer> fourth = waits("fourth", barrier);
        int runningTogether = runs.get();

        enough.countDown();

        assertEquals(1, passes(first) + passes(second));
        assertEquals(1, passes(third) + passes(fourth));
        assertEquals(1, runningTogether, "an action began while the one before was running");
        assertEquals(2, runs.get());
    }
}
