package interleave.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Event} does when nobody has to wait: it is set or not. */
@AlsoRuns({EventWaiting.class, EventTimeouts.class, EventInterrupts.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
public class EventContract {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    private final Event event = NEW.create();

    @Test
    void is_not_set_at_first() {
        assertFalse(event.isSet());
    }

    @Test
    void is_set_until_it_is_cleared() {
        event.set();
        assertTrue(event.isSet());
        assertTrue(event.isSet());

        event.clear();
        assertFalse(event.isSet());
    }

    @Test
    void may_be_set_twice_and_is_clear_after_one_clear() {
        event.set();
        event.set();
        assertTrue(event.isSet());

        event.clear();
        assertFalse(event.isSet());
    }

    @Test
    void may_be_cleared_when_it_is_clear() {
        event.clear();
        event.clear();
        assertFalse(event.isSet());

        event.set();
        assertTrue(event.isSet());
    }

    @Test
    void may_be_set_again_and_again() {
        for (int i = 0; i < 1_000; i++) {
            event.set();
            assertTrue(event.isSet());
            event.clear();
            assertFalse(event.isSet());
        }
    }

    @Test
    void keeps_nobody_waiting_when_it_is_set() throws Exception {
        event.set();
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            stage.enter("passer-by", () -> {
                        event.await();
                        event.await();
                        assertTrue(event.await(1, TimeUnit.DAYS));
                        assertTrue(event.await(0, TimeUnit.SECONDS));
                        assertTrue(event.await(-1, TimeUnit.SECONDS));
                        assertTrue(event.await(Long.MIN_VALUE, TimeUnit.DAYS));
                    })
                    .await();
        }
        assertTrue(event.isSet(), "waiting does not clear it");
    }

    @Test
    @SuppressWarnings("NullAway") // the question: what if the caller has no such check
    void refuses_a_time_without_a_unit() {
        assertThrows(NullPointerException.class, () -> event.await(1, null));
        event.set();
        assertThrows(NullPointerException.class, () -> event.await(1, null));
    }

    @Test
    @HouseStyle
    void shows_its_state() {
        String name = event.getClass().getSimpleName();
        assertEquals(name + "[set=false, waiting=0]", event.toString());
        event.set();
        assertEquals(name + "[set=true, waiting=0]", event.toString());
    }

    @Test
    void is_independent_of_other_events() {
        NEW.create().set();

        assertFalse(event.isSet());
    }
}
