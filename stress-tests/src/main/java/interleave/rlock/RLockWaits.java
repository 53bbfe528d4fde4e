package interleave.rlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to those who wait: served, out of time, or interrupted; and the lock is as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class RLockWaits {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    RLockWaits(ThreadKind kind) {
        this.kind = kind;
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void serves_who_waits_when_the_last_hold_is_given_back(Way way) throws Exception {
        assertTrue(lock.tryLock());
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                way.take(lock);
                return Count.endOfHolds(lock);
            });
            waiter.awaitBlocked();
            lock.unlock();
            waiter.awaitBlocked();
            lock.unlock();

            assertEquals(1, waiter.await(), "holds of the waiter");
        }
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void is_its_owners_still_when_another_has_run_out_of_time() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            var impatient =
                    stage.enter("impatient", () -> lock.tryLock(1, TimeUnit.MILLISECONDS) || Count.isUnlocked(lock));
            assertFalse(impatient.await(), "taken in vain");
        }

        assertTrue(Count.isUnlocked(lock), "the owner's unlock");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void takes_a_time_of_zero_or_less_for_no_time(long time) throws Exception {
        try (var stage = new Stage(kind)) {
            var owner = stage.enter("owner", () -> {
                assertTrue(lock.tryLock(time, TimeUnit.DAYS), "free");
                return lock.tryLock(time, TimeUnit.DAYS);
            });
            assertTrue(owner.await(), "its own");
            assertFalse(
                    stage.enter("other", () -> lock.tryLock(time, TimeUnit.DAYS))
                            .await(),
                    "another's");
        }
    }

    @Test
    void waits_at_least_as_long_as_it_was_told() throws Exception {
        assertTrue(lock.tryLock());
        long begun = System.nanoTime();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> lock.tryLock(15, TimeUnit.MILLISECONDS));
            assertFalse(waiter.await());
        }

        assertTrue(System.nanoTime() - begun >= 15_000_000, "15 ms were to be waited");
    }

    @Test
    void waits_for_ever_if_for_ever_is_asked() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> lock.tryLock(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
            waiter.awaitBlocked();
            lock.unlock();

            assertTrue(waiter.await());
        }
    }

    @Test
    void insists_on_a_unit_of_time() {
        assertThrows(NullPointerException.class, () -> lock.tryLock(1, nothing()), "on a free lock");
        assertTrue(lock.tryLock());
        assertThrows(NullPointerException.class, () -> lock.tryLock(1, nothing()), "on our own");

        assertEquals(1, Count.endOfHolds(lock));
    }

    @ParameterizedTest
    @EnumSource(value = Way.class, mode = EnumSource.Mode.EXCLUDE, names = "LOCK")
    void throws_on_entry_even_if_the_lock_is_its_own_and_counts_no_hold(Way way) throws Exception {
        try (var stage = new Stage(kind)) {
            var owner = stage.enter("owner", () -> {
                Way.LOCK.take(lock);
                Thread.currentThread().interrupt();
                assertThrows(InterruptedException.class, () -> way.take(lock));
                assertFalse(Thread.currentThread().isInterrupted(), "the exception has told it");
                return Count.endOfHolds(lock);
            });

            assertEquals(1, owner.await());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Way.class, mode = EnumSource.Mode.EXCLUDE, names = "LOCK")
    void lets_go_of_one_who_is_interrupted_and_stays_as_it_was(Way way) throws Exception {
        assertTrue(lock.tryLock());
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> way.take(lock));
            waiter.awaitBlocked();
            var behind = stage.enter("behind", () -> Way.LOCK.take(lock));
            behind.awaitBlocked();
            waiter.interrupt();
            waiter.awaitThrown(InterruptedException.class);
            behind.awaitBlocked();

            assertEquals(2, Count.endOfHolds(lock), "as often as before");
            behind.await();
        }
    }

    @Test
    void remembers_an_interrupt_that_came_while_it_waited_in_lock() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                Way.LOCK.take(lock);
                return Thread.currentThread().isInterrupted();
            });
            waiter.awaitBlocked();
            waiter.interrupt();
            waiter.awaitBlocked();
            lock.unlock();

            assertTrue(waiter.await(), "interrupted");
        }
    }

    @Test
    void takes_no_notice_of_an_interrupt_in_an_attempt() throws Exception {
        try (var stage = new Stage(kind)) {
            var owner = stage.enter("owner", () -> {
                Thread.currentThread().interrupt();
                assertTrue(lock.tryLock(), "free");
                assertTrue(lock.tryLock(), "its own");
                return Thread.interrupted();
            });

            assertTrue(owner.await());
        }
    }

    @SuppressWarnings("NullAway") // the lesson: what does a caller get who has no such compiler?
    private static TimeUnit nothing() {
        return null;
    }
}
