package interleave.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Waits until a predicate holds. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionPredicates extends ConditionScene {
    private int state; // guarded by the lock

    ConditionPredicates(ThreadKind kind) {
        super(kind);
    }

    @Test
    void does_not_wait_when_it_holds_already() throws Exception {
        withLock(() -> {
            assertTrue(Waits.await(condition, () -> true));
            assertTrue(Waits.await(condition, () -> true, 1, TimeUnit.HOURS));
            assertTrue(Waits.await(condition, () -> true, -1, TimeUnit.HOURS));
        });
    }

    @Test
    void waits_until_it_holds_however_often_it_is_woken_before() throws Exception {
        Player<Boolean> waiter = waiter("waiter", condition -> Waits.await(condition, () -> state == 3));
        Player<Boolean> timed =
                waiter("timed", condition -> Waits.await(condition, () -> state == 3, Long.MAX_VALUE, TimeUnit.DAYS));

        for (int i = 1; i <= 2; i++) {
            countUpAndSignal();
            waiter.awaitBlocked();
            timed.awaitBlocked();
        }
        countUpAndSignal();

        assertTrue(waiter.await());
        assertTrue(timed.await());
    }

    @Test
    void says_false_when_the_time_is_up_and_it_does_not_hold() throws Exception {
        withLock(() -> {
            assertFalse(Waits.await(condition, () -> false, 5, TimeUnit.MILLISECONDS));
            assertFalse(Waits.await(condition, () -> false, 0, TimeUnit.MILLISECONDS));
            assertFalse(Waits.await(condition, () -> false, Long.MIN_VALUE, TimeUnit.DAYS));
        });
    }

    @Test
    void says_true_when_the_time_is_up_and_it_holds_although_nobody_has_signalled() throws Exception {
        Player<Boolean> waiter =
                waiter("waiter", condition -> Waits.await(condition, () -> state == 1, 50, TimeUnit.MILLISECONDS));

        withLock(() -> state = 1);

        assertTrue(waiter.await());
    }

    @Test
    void does_not_get_more_time_by_being_woken_in_vain() throws Exception {
        Player<Boolean> waiter =
                waiter("waiter", condition -> Waits.await(condition, () -> false, 20, TimeUnit.MILLISECONDS));

        long begun = System.nanoTime();
        while (!waiter.hasEnded() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20)) {
            withLock(condition::signalAll);
        }

        assertTrue(waiter.hasEnded(), "gave up when its time was up");
        assertFalse(waiter.await());
    }

    @Test
    void is_asked_only_with_the_lock_held() throws Exception {
        var askedWithout = new AtomicInteger();
        Player<Boolean> waiter = waiter(
                "waiter",
                condition -> Waits.await(condition, () -> {
                    if (!lock.isHeldByCurrentThread()) {
                        askedWithout.incrementAndGet();
                    }
                    return state == 2;
                }));

        countUpAndSignal();
        waiter.awaitBlocked();
        countUpAndSignal();

        waiter.await();
        assertEquals(0, askedWithout.get(), "asked without the lock");
    }

    @Test
    void ends_with_the_lock_held_when_asking_throws() throws Exception {
        Player<Boolean> waiter = waiter("waiter", condition -> {
            assertThrows(ArithmeticException.class, () -> Waits.await(condition, () -> 1 / (1 - state) > 1));
            return lock.isHeldByCurrentThread();
        });

        countUpAndSignal();

        assertTrue(waiter.await(), "holds the lock");
    }

    @Test
    void throws_when_interrupted_before_even_if_it_holds() throws Exception {
        withLock(() -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> Waits.await(condition, () -> true));
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> Waits.await(condition, () -> true, 1, TimeUnit.HOURS));
            assertFalse(Thread.interrupted(), "interrupt status");
        });
    }

    private void countUpAndSignal() throws Exception {
        withLock(() -> {
            state++;
            condition.signalAll();
        });
    }
}
