package interleave.condition;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import interleave.spec.Player;
import interleave.spec.Stage;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A lock without owner, given to those conditions that take any lock. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionOnPlainLock {
    private final PlainLock lock = new PlainLock();
    private final Condition condition = onPlainLock();
    private final Stage stage;

    ConditionOnPlainLock(ThreadKind kind) {
        stage = new Stage(kind);
    }

    private Condition onPlainLock() {
        try {
            return ConditionScene.NEW.create(lock);
        } catch (IllegalArgumentException e) {
            return abort("this condition is made for one kind of lock: " + e.getMessage());
        }
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void refuses_everything_when_the_lock_is_free_and_leaves_it_free() {
        assertThrows(IllegalMonitorStateException.class, condition::signal);
        assertThrows(IllegalMonitorStateException.class, condition::await);
        assertThrows(IllegalMonitorStateException.class, () -> Waits.await(condition, () -> true));

        assertTrue(lock.tryLock(), "is free");
    }

    @Test
    void releases_the_lock_while_it_waits_and_has_it_again_afterwards() throws Exception {
        Player<Boolean> waiter = stage.enter("waiter", () -> {
            lock.lock();
            try {
                Waits.await(condition);
                return !lock.tryLock();
            } finally {
                lock.unlock();
            }
        });
        waiter.awaitBlocked();

        stage.enter("signaller", () -> {
                    lock.lock();
                    try {
                        condition.signal();
                    } finally {
                        lock.unlock();
                    }
                })
                .await();

        assertTrue(waiter.await(), "held the lock");
    }

    @Test
    void has_the_lock_again_after_an_interrupt_and_after_a_time_out() throws Exception {
        Player<Boolean> waiter = stage.enter("waiter", () -> {
            lock.lock();
            try {
                boolean held = !Waits.await(condition, 1, TimeUnit.NANOSECONDS) && !lock.tryLock();
                assertThrows(InterruptedException.class, condition::await);
                return held && !lock.tryLock();
            } finally {
                lock.unlock();
            }
        });
        waiter.awaitBlocked();

        waiter.interrupt();

        assertTrue(waiter.await(), "held the lock");
    }
}
