package interleave.condition;

import static interleave.support.Defect.LOST_ITEM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A signal against an interrupt or a time-out: it is not lost. Each race is held open by the signaller,
 * who has the lock: the first waiter has been interrupted, or its time is up, and it waits for the lock.
 */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionRaces extends ConditionScene {
    ConditionRaces(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Shows(LOST_ITEM)
    void gives_a_signal_to_the_next_or_counts_as_signalled_when_an_interrupt_comes_first() throws Exception {
        Player<Boolean> first = waiter("first", ConditionRaces::wasNotInterrupted);
        Player<Boolean> next = waiter("next", UNTIMED);

        withLock(() -> {
            first.interrupt();
            awaitQueuedForTheLock(first);
            condition.signal();
        });

        assertOneWasSignalled(first, next);
    }

    @Test
    @Shows(LOST_ITEM)
    void gives_a_signal_to_the_next_or_counts_as_signalled_when_a_time_out_comes_first() throws Exception {
        Player<Boolean> first = locked("first", () -> Waits.await(condition, 20, TimeUnit.MILLISECONDS));
        first.awaitBlocked();
        Player<Boolean> next = waiter("next", UNTIMED);

        withLock(() -> {
            awaitQueuedForTheLock(first);
            condition.signal();
        });

        assertOneWasSignalled(first, next);
    }

    @Test
    @Shows(LOST_ITEM)
    void counts_as_signalled_when_an_interrupt_comes_after_the_signal() throws Exception {
        for (Wait wait : interruptible().subList(0, 4)) {
            Player<Boolean> waiter = waiter("waiter", condition -> wait.on(condition) && Thread.interrupted());

            withLock(() -> {
                condition.signal();
                waiter.interrupt();
            });

            assertTrue(waiter.await(), "signalled, and its interrupt status is set");
        }
    }

    /** Waits; false if an interrupt has ended the wait, instead of being kept for later. */
    private static boolean wasNotInterrupted(Condition condition) {
        try {
            Waits.await(condition);
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** If {@code first} came too late for its time-out, it has returned; then there is nothing to see this time. */
    private void awaitQueuedForTheLock(Player<?> first) {
        while (!lock.hasQueuedThread(first.thread()) && !first.hasEnded()) {
            Thread.onSpinWait();
        }
    }

    private void assertOneWasSignalled(Player<Boolean> first, Player<Boolean> next) throws Exception {
        if (first.await()) {
            withLock(condition::signal); // the other one still waits, and rightly so
        }
        assertTrue(next.await());
    }
}
