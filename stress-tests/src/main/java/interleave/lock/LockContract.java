package interleave.lock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every lock of the slides does when its threads take turns: two states and no owner. Giving up,
 * interrupts, order and crowds have classes of their own.
 */
@AlsoRuns({LockTimeouts.class, LockInterrupts.class, LockQueues.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class LockContract {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    LockContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void is_free_at_first() {
        assertTrue(lock.tryLock());
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void is_not_given_twice() {
        lock.tryLock();

        assertFalse(lock.tryLock());
    }

    @Test
    void is_free_after_an_unlock() {
        lock.tryLock();
        lock.unlock();

        assertTrue(lock.tryLock());
    }

    @Test
    void is_not_shared_with_other_locks() {
        lock.tryLock();

        assertTrue(NEW.create().tryLock());
    }

    @Test
    void is_taken_at_once_by_every_way_to_lock_if_it_is_free() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("visitor", () -> {
                        inAndOut(lock::lock);
                        inAndOut(lock::lockInterruptibly);
                        inAndOut(() -> assertTrue(lock.tryLock()));
                        inAndOut(() -> assertTrue(lock.tryLock(1, TimeUnit.HOURS)));
                    })
                    .await();
        }

        assertTrue(lock.tryLock(), "free again");
    }

    @Test
    void refuses_an_unlock_when_it_is_free() {
        assertThrows(IllegalMonitorStateException.class, lock::unlock);
    }

    @Test
    void refuses_the_second_unlock() {
        lock.tryLock();
        lock.unlock();

        assertThrows(IllegalMonitorStateException.class, lock::unlock);
    }

    @Test
    void is_as_usable_as_before_when_it_has_refused_an_unlock() {
        assertThrows(IllegalMonitorStateException.class, lock::unlock);

        assertTrue(lock.tryLock(), "free");
        assertFalse(lock.tryLock(), "and then held");
        assertDoesNotThrow(lock::unlock);
        assertTrue(lock.tryLock(), "free again");
    }

    @Test
    void lets_any_thread_unlock() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("locker", lock::lock).await();
            stage.enter("unlocker", lock::unlock).await();
        }

        assertTrue(lock.tryLock());
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void makes_its_own_holder_wait_if_that_locks_again() throws Exception {
        try (var stage = new Stage(kind)) {
            Stage.Body entry = lock::lock;
            var holder = stage.enter("holder", () -> {
                entry.run();
                entry.run();
            });
            holder.awaitBlocked();
            lock.unlock();

            holder.await();
        }
    }

    @Test
    void lets_a_waiter_in_when_another_thread_unlocks() throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", lock::lock);
            waiter.awaitBlocked();
            lock.unlock();

            waiter.await();
            assertFalse(lock.tryLock(), "the waiter has it");
        }
    }

    @Test
    void lets_waiters_in_one_by_one_however_they_wait() throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var patient = stage.enter("patient", () -> inAndOut(lock::lock));
            var interruptible = stage.enter("interruptible", () -> inAndOut(lock::lockInterruptibly));
            var timed = stage.enter("timed", () -> inAndOut(() -> assertTrue(lock.tryLock(1, TimeUnit.HOURS))));
            patient.awaitBlocked();
            interruptible.awaitBlocked();
            timed.awaitBlocked();
            lock.unlock();

            patient.await();
            interruptible.await();
            timed.await();
        }
        assertTrue(lock.tryLock(), "free again");
    }

    @Test
    @HouseStyle
    void shows_its_state() {
        String free = lock.toString();
        lock.tryLock();

        assertNotEquals(free, lock.toString());
    }

    private void inAndOut(Stage.Body entry) throws Exception {
        entry.run();
        lock.unlock();
    }
}
