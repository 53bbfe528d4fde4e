package interleave.lock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** What every lock does with a time limit: it waits no shorter, takes any number, and forgets who has gone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class LockTimeouts {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    LockTimeouts(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    @Shows(Defect.LEAK)
    void forgets_a_thread_whose_time_is_up() throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            assertFalse(
                    stage.enter("visitor", () -> lock.tryLock(1, TimeUnit.MILLISECONDS))
                            .await(),
                    "taken in vain");
        }
        lock.unlock();

        assertTrue(lock.tryLock(), "the lock is free, and nobody waits any more");
        assertFalse(lock.tryLock(), "and nobody gets it beside us");
    }

    @Test
    @Shows(Defect.LOST_WAKEUP)
    void serves_the_one_behind_one_whose_time_is_up() throws Exception {
        assumeTrue(Sleep.in(lock));
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var impatient = stage.enter("impatient", () -> lock.tryLock(20, TimeUnit.MILLISECONDS));
            var patient = stage.enter("patient", lock::lockInterruptibly);
            patient.awaitBlocked();
            assertFalse(impatient.await());
            lock.unlock();

            patient.await();
        }
    }

    @Test
    void waits_at_least_as_long_as_it_was_told() throws Exception {
        lock.tryLock();
        long begun = System.nanoTime();
        try (var stage = new Stage(kind)) {
            assertFalse(stage.enter("visitor", () -> lock.tryLock(15, TimeUnit.MILLISECONDS))
                    .await());
        }

        long waited = System.nanoTime() - begun;
        assertTrue(waited >= 15_000_000, () -> "15 ms were to be waited, and it were " + waited + " ns");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void takes_a_time_of_zero_or_less_for_no_time(long time) throws Exception {
        try (var stage = new Stage(kind)) {
            assertTrue(
                    stage.enter("first", () -> lock.tryLock(time, TimeUnit.NANOSECONDS))
                            .await(),
                    "free");
            assertFalse(
                    stage.enter("second", () -> lock.tryLock(time, TimeUnit.NANOSECONDS))
                            .await(),
                    "held");
            assertFalse(
                    stage.enter("third", () -> lock.tryLock(time, TimeUnit.DAYS))
                            .await(),
                    "still held");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeUnit.class,
            names = {"NANOSECONDS", "MILLISECONDS", "DAYS"})
    void waits_for_ever_if_for_ever_is_asked(TimeUnit unit) throws Exception {
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> lock.tryLock(Long.MAX_VALUE, unit));
            waiter.awaitBlocked();
            lock.unlock();

            assertTrue(waiter.await());
        }
    }

    @Test
    void insists_on_a_unit_of_time() {
        Lock held = NEW.create();
        held.tryLock();

        assertThrows(NullPointerException.class, () -> lock.tryLock(1, nothing()), "on a free lock");
        assertThrows(NullPointerException.class, () -> held.tryLock(0, nothing()), "on one that is held");
        assertTrue(lock.tryLock(), "and nobody got it by that");
    }

    @SuppressWarnings("NullAway") // the lesson: what does a caller get who has no such compiler?
    private static TimeUnit nothing() {
        return null;
    }
}
