package interleave.condition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Without the lock nothing works, and nothing breaks. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionMisuse extends ConditionScene {
    ConditionMisuse(ThreadKind kind) {
        super(kind);
    }

    @Test
    void refuses_to_signal_when_the_lock_is_free() throws Exception {
        stage.enter("signaller", () -> assertAllRefused(signals())).await();
    }

    @Test
    void refuses_to_wait_when_the_lock_is_free() throws Exception {
        stage.enter("waiter", () -> assertAllRefused(waits())).await();
    }

    @Test
    void refuses_to_signal_when_another_holds_the_lock() throws Exception {
        withLock(() ->
                stage.enter("signaller", () -> assertAllRefused(signals())).await());
    }

    @Test
    void refuses_to_wait_when_another_holds_the_lock() throws Exception {
        withLock(() -> others.enter("waiter", () -> assertAllRefused(waits())).await());
    }

    @Test
    void works_as_before_after_it_has_refused_something() throws Exception {
        stage.enter("signaller", () -> assertAllRefused(signals())).await();
        stage.enter("waiter", () -> assertAllRefused(waits())).await();
        Player<Boolean> waiter = waiter("waiter", UNTIMED);

        withLock(condition::signal);

        assertTrue(waiter.await());
        assertFalse(lock.isLocked());
    }

    private List<Executable> signals() {
        return List.of(condition::signal, condition::signalAll, () -> condition.signal(0), () -> condition.signal(2));
    }

    private List<Executable> waits() {
        Date past = Date.from(Instant.EPOCH);
        return List.of(
                condition::await,
                condition::awaitUninterruptibly,
                () -> Waits.await(condition, 1, TimeUnit.NANOSECONDS),
                () -> Waits.awaitNanos(condition, 1),
                () -> Waits.awaitUntil(condition, past),
                () -> Waits.await(condition, () -> true),
                () -> Waits.await(condition, () -> true, 1, TimeUnit.NANOSECONDS));
    }

    private static void assertAllRefused(List<Executable> calls) {
        for (Executable call : calls) {
            assertThrows(IllegalMonitorStateException.class, call);
        }
    }
}
