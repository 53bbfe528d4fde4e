package interleave.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Event} does for those who wait for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class EventWaiting {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    private final ThreadKind kind;
    private final Event event = NEW.create();

    EventWaiting(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void lets_one_go_when_it_is_set() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> event.await());
            waiter.awaitBlocked();
            event.set();

            waiter.await();
            assertTrue(event.isSet());
        }
    }

    @Test
    void lets_everybody_go_when_it_is_set() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage);
            event.set();

            for (var waiter : waiters) {
                waiter.await();
            }
        }
    }

    @Test
    void lets_everybody_go_when_it_is_set_and_cleared_at_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            try (var stage = new Stage(kind)) {
                var waiters = waiters(stage);
                event.set();
                event.clear();

                for (var waiter : waiters) {
                    waiter.await();
                }
                assertFalse(event.isSet());
            }
        }
    }

    @Test
    void lets_nobody_go_when_it_is_cleared() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> event.await());
            waiter.awaitBlocked();
            event.clear();
            waiter.awaitBlocked();
            event.set();

            waiter.await();
        }
    }

    @Test
    void makes_those_wait_who_come_after_it_is_cleared() throws Exception {
        event.set();
        event.clear();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> event.await());
            waiter.awaitBlocked();
            event.set();

            waiter.await();
        }
    }

    @Test
    void works_lap_after_lap() throws Exception {
        for (int lap = 0; lap < 5; lap++) {
            try (var stage = new Stage(kind)) {
                var waiter = stage.enter("waiter", () -> event.await());
                waiter.awaitBlocked();
                event.set();
                waiter.await();
                event.clear();
            }
        }
    }

    @Test
    @Shows(Defect.TOO_EARLY)
    void lets_nobody_go_for_a_wake_up_without_a_reason() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage);
            for (int i = 0; i < 5; i++) {
                synchronized (event) {
                    event.notifyAll();
                }
                waiters.forEach(waiter -> LockSupport.unpark(waiter.thread()));
                waiters.forEach(Player::awaitBlocked);
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // what others can show should not be shown with so many
    void lets_ten_thousand_virtual_threads_wait_on_two_carriers() {
        try (var stage = new Stage(kind)) {
            var crowd = stage.crowd(10_000, event::await);
            crowd.awaitAllBlocked();
            Waiters.await(event, 10_000, stage);
            event.set();
            event.clear();

            crowd.awaitAllEnded();
        }
    }

    private List<Player<Void>> waiters(Stage stage) {
        var waiters = Stream.generate(() -> stage.enter("waiter", () -> event.await()))
                .limit(5)
                .toList();
        waiters.forEach(Player::awaitBlocked);
        Waiters.await(event, 5, stage);
        return waiters;
    }
}
