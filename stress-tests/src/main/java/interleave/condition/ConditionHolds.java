package interleave.condition;

import static interleave.support.Defect.NO_EXCLUSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Who waits does not hold the lock; who returns does, however the wait has ended. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionHolds extends ConditionScene {
    ConditionHolds(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Shows(NO_EXCLUSION)
    void holds_the_lock_again_after_an_interrupt() throws Exception {
        for (Wait wait : interruptible()) {
            Player<Boolean> waiter = waiter("waiter", condition -> {
                try {
                    wait.on(condition);
                    return false;
                } catch (InterruptedException e) {
                    return lock.isHeldByCurrentThread();
                }
            });

            waiter.interrupt();

            assertTrue(waiter.await(), "holds the lock");
        }
    }

    @Test
    @Shows(NO_EXCLUSION)
    void holds_the_lock_again_after_a_time_out() throws Exception {
        withLock(() -> {
            assertFalse(Waits.await(condition, 1, TimeUnit.MILLISECONDS));
            assertTrue(lock.isHeldByCurrentThread(), "holds the lock");
        });
    }

    @Test
    @Shows(NO_EXCLUSION)
    void holds_the_lock_again_after_a_signal() throws Exception {
        Player<Boolean> waiter = waiter("waiter", condition -> {
            Waits.await(condition);
            return lock.isHeldByCurrentThread();
        });

        withLock(condition::signal);

        assertTrue(waiter.await(), "holds the lock");
    }

    @Test
    @Shows(NO_EXCLUSION)
    void does_not_return_while_another_holds_the_lock() throws Exception {
        Player<Boolean> waiter = waiter("waiter", UNTIMED);

        withLock(() -> {
            condition.signal();
            waiter.awaitBlocked();
        });

        waiter.await();
    }

    @Test
    void releases_all_holds_while_it_waits_and_has_as_many_afterwards() throws Exception {
        Player<Integer> waiter = stage.enter("waiter", () -> holdsAfterWaitingWith(3));
        waiter.awaitBlocked();

        withLock(condition::signal);

        assertEquals(3, waiter.await());
    }

    @Test
    @Shows(NO_EXCLUSION)
    void has_as_many_holds_after_an_interrupt() throws Exception {
        Player<Integer> waiter = locked("waiter", () -> {
            lock.lock();
            try {
                Waits.await(condition);
                return 0;
            } catch (InterruptedException e) {
                return lock.getHoldCount();
            } finally {
                if (lock.isHeldByCurrentThread()) {
                    lock.unlock();
                }
            }
        });
        waiter.awaitBlocked();

        waiter.interrupt();

        assertEquals(2, waiter.await());
    }

    private int holdsAfterWaitingWith(int holds) throws InterruptedException {
        if (holds == 0) {
            Waits.await(condition);
            return lock.getHoldCount();
        }
        lock.lock();
        try {
            return holdsAfterWaitingWith(holds - 1);
        } finally {
            lock.unlock();
        }
    }
}
