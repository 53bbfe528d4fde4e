package interleave.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.HouseStyle;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Event} does for those who wait for so long and no longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class EventTimeouts {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    private final ThreadKind kind;
    private final Event event = NEW.create();

    EventTimeouts(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void says_that_it_was_not_set_in_time() throws Exception {
        try (var stage = new Stage(kind)) {
            assertFalse(stage.enter("waiter", () -> event.await(1, TimeUnit.MILLISECONDS))
                    .await());
        }
    }

    @Test
    @Shows(Defect.LOST_WAKEUP)
    void says_that_it_was_set_in_time_even_if_it_is_clear_again() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> event.await(10, TimeUnit.SECONDS));
            waiter.awaitBlocked();
            Waiters.await(event, 1, stage);
            event.set();
            event.clear();

            assertTrue(waiter.await());
        }
    }

    @Test
    void does_not_wait_if_there_is_no_time_to_wait() throws Exception {
        for (long timeout : new long[] {0, -1, Long.MIN_VALUE}) {
            try (var stage = new Stage(kind)) {
                assertFalse(stage.enter("hasty", () -> event.await(timeout, TimeUnit.DAYS))
                        .await());
            }
        }
    }

    @Test
    void waits_as_long_as_it_should() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                long begun = System.nanoTime();
                event.await(20, TimeUnit.MILLISECONDS);
                return System.nanoTime() - begun;
            });
            long waited = waiter.await();
            assertTrue(waited >= 20_000_000, () -> "waited " + waited + " ns, which is less than 20 ms");
        }
    }

    @Test
    @Shows(Defect.LOST_WAKEUP)
    void waits_for_ever_if_it_should() throws Exception {
        for (TimeUnit unit : new TimeUnit[] {TimeUnit.NANOSECONDS, TimeUnit.SECONDS, TimeUnit.DAYS}) {
            for (long timeout : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1}) {
                try (var stage = new Stage(kind)) {
                    var patient = stage.enter("patient", () -> event.await(timeout, unit));
                    patient.awaitBlocked();
                    event.set();

                    assertTrue(patient.await());
                    event.clear();
                }
            }
        }
    }

    @Test
    void lets_others_wait_on_when_the_time_of_one_is_up() throws Exception {
        try (var stage = new Stage(kind)) {
            var before = stage.enter("before", () -> event.await());
            before.awaitBlocked();
            var hasty = stage.enter("hasty", () -> event.await(50, TimeUnit.MILLISECONDS));
            hasty.awaitBlocked();
            var after = stage.enter("after", () -> event.await());
            after.awaitBlocked();
            assertFalse(hasty.await());
            event.set();

            before.await();
            after.await();
        }
    }

    @Test
    @HouseStyle
    @Shows(Defect.LEAK)
    void keeps_nothing_of_those_whose_time_was_up() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("hasty", () -> {
                        for (int i = 0; i < 20; i++) {
                            assertFalse(event.await(10, TimeUnit.MICROSECONDS));
                        }
                    })
                    .await();
        }
        assertTrue(event.toString().endsWith("waiting=0]"), event::toString);
    }

    @Test
    void says_of_itself_whether_it_came_in_time() throws Exception {
        for (int round = 0; round < 20; round++) {
            try (var stage = new Stage(kind)) {
                long end = System.nanoTime() + 1_000_000;
                var waiter = stage.enter("waiter", () -> {
                    boolean inTime = event.await(1, TimeUnit.MILLISECONDS);
                    return !inTime || event.isSet();
                });
                while (System.nanoTime() - end < 0) {
                    Thread.onSpinWait();
                }
                event.set();

                assertTrue(waiter.await(), "said that it was set, and it was not");
                event.clear();
            }
        }
    }
}
