package interleave.condition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt ends a wait, or is kept for later. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionInterrupts extends ConditionScene {
    ConditionInterrupts(ThreadKind kind) {
        super(kind);
    }

    @Test
    void throws_at_once_when_interrupted_before_and_clears_the_status() throws Exception {
        for (Wait wait : interruptible()) {
            withLock(() -> {
                Thread.currentThread().interrupt();
                assertThrows(InterruptedException.class, () -> wait.on(condition));
                assertFalse(Thread.interrupted(), "interrupt status");
                assertTrue(lock.isHeldByCurrentThread(), "still holds the lock");
            });
        }
    }

    @Test
    void throws_when_interrupted_while_it_waits_and_clears_the_status() throws Exception {
        for (Wait wait : interruptible()) {
            Player<Boolean> waiter = waiter("waiter", condition -> {
                assertThrows(InterruptedException.class, () -> wait.on(condition));
                return Thread.interrupted();
            });

            waiter.interrupt();

            assertFalse(waiter.await(), "interrupt status");
        }
    }

    @Test
    void wakes_the_others_when_one_was_interrupted() throws Exception {
        Player<Boolean> interrupted = waiter("interrupted", UNTIMED);
        Player<Boolean> next = waiter("next", UNTIMED);

        interrupted.interrupt();
        interrupted.awaitThrown(InterruptedException.class);
        withLock(condition::signal);

        assertTrue(next.await());
    }

    @Test
    void keeps_an_interrupt_for_later_when_it_must_not_heed_it() throws Exception {
        Player<Boolean> waiter = waiter("waiter", condition -> {
            Waits.awaitUninterruptibly(condition);
            return Thread.interrupted();
        });

        waiter.interrupt();
        waiter.awaitBlocked();
        withLock(condition::signal);

        assertTrue(waiter.await(), "interrupt status");
    }

    @Test
    void waits_all_the_same_when_interrupted_before_and_must_not_heed_it() throws Exception {
        Player<Boolean> waiter = waiter("waiter", condition -> {
            Thread.currentThread().interrupt();
            Waits.awaitUninterruptibly(condition);
            return Thread.interrupted();
        });

        withLock(condition::signal);

        assertTrue(waiter.await(), "interrupt status");
    }
}
