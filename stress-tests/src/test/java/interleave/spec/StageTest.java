package interleave.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A stage hands on what its players return and throw, and knows when waiting for them is in vain. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
@Timeout(120)
class StageTest {
    private final ThreadKind kind;

    StageTest(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void hands_on_what_a_player_returns() throws Exception {
        try (var stage = new Stage(kind)) {
            assertThat(stage.enter("giver", () -> 42).await()).isEqualTo(42);
        }
    }

    @Test
    void hands_on_what_a_player_throws() {
        try (var stage = new Stage(kind)) {
            var thrower = stage.enter("thrower", () -> {
                throw new IllegalStateException("as planned");
            });

            assertThatThrownBy(thrower::await).hasMessage("as planned");
        }
    }

    @Test
    void fails_when_a_player_should_throw_and_returns() {
        try (var stage = new Stage(kind)) {
            var giver = stage.enter("giver", () -> 42);

            assertThatThrownBy(() -> giver.awaitThrown(InterruptedException.class))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("\"giver\" should throw InterruptedException, returned 42");
        }
    }

    @Test
    void fails_when_a_player_should_wait_and_ends() {
        try (var stage = new Stage(kind)) {
            var giver = stage.enter("giver", () -> 42);

            assertThatThrownBy(giver::awaitBlocked)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("\"giver\" should wait, but has ended, returned 42");
        }
    }

    @Test
    void says_who_waits_where_when_nobody_is_left_to_wake_them() {
        try (var stage = new Stage(kind)) {
            var never = new CountDownLatch(1);
            var waiter = stage.enter("waiter", () -> never.await());
            waiter.awaitBlocked();

            assertThatThrownBy(waiter::await)
                    .isInstanceOf(StuckException.class)
                    .hasMessageContaining("\"waiter\" is WAITING at StageTest.java:");
        }
    }

    @Test
    void is_not_stuck_while_somebody_may_still_act() throws Exception {
        try (var stage = new Stage(kind)) {
            var latch = new CountDownLatch(1);
            var waiter = stage.enter("waiter", () -> latch.await());
            stage.enter("late riser", () -> {
                long end = System.nanoTime() + 3_000_000_000L; // longer than players may all wait
                while (System.nanoTime() - end < 0) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                latch.countDown();
            });

            waiter.await();
        }
    }

    @Test
    void takes_a_player_that_spins_for_one_that_waits() throws Exception {
        try (var stage = new Stage(kind)) {
            var spin = new Spin();
            var spinner = stage.enter("spinner", spin::await);
            spinner.awaitBlocked();
            spin.over = true;

            spinner.await();
        }
    }

    @Test
    void waits_for_a_crowd_to_wait_and_to_end() {
        try (var stage = new Stage(kind)) {
            var latch = new CountDownLatch(1);
            var crowd = stage.crowd(1_000, () -> latch.await());
            crowd.awaitAllBlocked();
            latch.countDown();

            crowd.awaitAllEnded();
        }
    }

    @Test
    void fails_when_one_of_a_crowd_has_failed() {
        try (var stage = new Stage(kind)) {
            var crowd = stage.crowd(10, () -> {
                throw new IllegalStateException("as planned");
            });

            assertThatThrownBy(crowd::awaitAllEnded).hasMessageContaining("as planned");
        }
    }

    /** Spins in a call of its own, as a spin lock does. */
    private static final class Spin {
        private volatile boolean over;

        void await() {
            while (!over) {
                Thread.onSpinWait();
            }
        }
    }
}
