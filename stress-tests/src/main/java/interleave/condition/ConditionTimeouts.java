package interleave.condition;

import static interleave.support.Defect.LEAK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits with a time limit. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionTimeouts extends ConditionScene {
    private static final Duration SHORT = Duration.ofMillis(5);

    ConditionTimeouts(ThreadKind kind) {
        super(kind);
    }

    @Test
    void says_that_the_time_was_up_and_not_before_it_was() throws Exception {
        withLock(() -> {
            long begun = System.nanoTime();
            assertFalse(Waits.await(condition, SHORT.toMillis(), TimeUnit.MILLISECONDS));
            assertTrue(Waits.awaitNanos(condition, SHORT.toNanos()) <= 0);
            assertTrue(System.nanoTime() - begun >= 2 * SHORT.toNanos(), "waited as long as was said");
        });
    }

    @Test
    void says_that_the_deadline_has_come_and_not_before_it_has() throws Exception {
        withLock(() -> {
            Instant deadline = Instant.now().plus(SHORT);
            assertFalse(Waits.awaitUntil(condition, Date.from(deadline)));
            assertFalse(
                    Instant.now().isBefore(Instant.ofEpochMilli(deadline.toEpochMilli())),
                    "waited as long as was said");
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void does_not_wait_when_there_is_no_time(long time) throws Exception {
        withLock(() -> {
            assertFalse(Waits.await(condition, time, TimeUnit.NANOSECONDS));
            assertFalse(Waits.await(condition, time, TimeUnit.DAYS));
            assertTrue(Waits.awaitNanos(condition, time) <= 0);
            assertFalse(Waits.awaitUntil(condition, Date.from(Instant.ofEpochMilli(time))));
        });
    }

    @Test
    void says_that_it_was_signalled() throws Exception {
        Player<Boolean> timed = waiter("timed", condition -> Waits.await(condition, 1, TimeUnit.HOURS));
        Player<Boolean> dated = waiter(
                "dated",
                condition -> Waits.awaitUntil(condition, Date.from(Instant.now().plus(Duration.ofHours(1)))));

        withLock(condition::signalAll);

        assertTrue(timed.await());
        assertTrue(dated.await());
    }

    @Test
    void says_how_much_time_was_left_when_it_was_signalled() throws Exception {
        long hour = TimeUnit.HOURS.toNanos(1);
        Player<Long> waiter = locked("waiter", () -> Waits.awaitNanos(condition, hour));
        waiter.awaitBlocked();

        withLock(condition::signal);

        long left = waiter.await();
        assertTrue(0 < left && left < hour, "what was left: " + left);
    }

    @Test
    void waits_for_ever_when_the_limit_is_the_greatest_number() throws Exception {
        Player<Boolean> days = waiter("days", condition -> Waits.await(condition, Long.MAX_VALUE, TimeUnit.DAYS));
        Player<Boolean> nanos = waiter("nanos", condition -> Waits.awaitNanos(condition, Long.MAX_VALUE) > 0);
        Player<Boolean> date = waiter(
                "date", condition -> Waits.awaitUntil(condition, Date.from(Instant.ofEpochMilli(Long.MAX_VALUE))));

        withLock(condition::signalAll);

        assertTrue(days.await());
        assertTrue(nanos.await());
        assertTrue(date.await());
    }

    @Test
    @Shows(LEAK)
    void keeps_nothing_of_those_who_gave_up() throws Exception {
        withLock(() -> {
            String before = condition.toString();
            for (int i = 0; i < 100; i++) {
                assertFalse(Waits.await(condition, 1, TimeUnit.NANOSECONDS));
            }
            assertEquals(before, condition.toString());
        });
    }

    @Test
    @SuppressWarnings("NullAway") // what callers must not do, and what it does then
    void refuses_null() throws Exception {
        assertThrows(NullPointerException.class, () -> NEW.create(null));
        withLock(() -> {
            assertThrows(NullPointerException.class, () -> Waits.await(condition, 1, null));
            assertThrows(NullPointerException.class, () -> Waits.awaitUntil(condition, null));
            assertThrows(NullPointerException.class, () -> Waits.await(condition, () -> true, 1, null));
            assertTrue(lock.isHeldByCurrentThread(), "still holds the lock");
        });
    }
}
