package interleave.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.HouseStyle;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Event} does when threads that wait, or want to, are interrupted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class EventInterrupts {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    private final ThreadKind kind;
    private final Event event = NEW.create();

    EventInterrupts(ThreadKind kind) {
        this.kind = kind;
    }

    private interface Await {
        void on(Event event) throws InterruptedException;
    }

    private static final List<Await> WAYS =
            List.of(Event::await, event -> event.await(1, TimeUnit.DAYS), event -> event.await(0, TimeUnit.DAYS));

    @Test
    void throws_if_the_thread_is_interrupted_before_it_waits() throws Exception {
        throwsIfInterruptedOnEntry();
    }

    @Test
    void throws_if_the_thread_is_interrupted_before_even_if_it_is_set() throws Exception {
        event.set();
        throwsIfInterruptedOnEntry();
        assertTrue(event.isSet());
    }

    private void throwsIfInterruptedOnEntry() throws Exception {
        for (Await way : WAYS) {
            try (var stage = new Stage(kind)) {
                var interrupted = stage.enter("interrupted", () -> {
                    Thread.currentThread().interrupt();
                    assertThrows(InterruptedException.class, () -> way.on(event));
                    return Thread.currentThread().isInterrupted();
                });
                assertFalse(interrupted.await(), "the exception stands for the interrupt status");
            }
        }
    }

    @Test
    void stops_waiting_when_interrupted() throws Exception {
        for (Await way : WAYS.subList(0, 2)) {
            try (var stage = new Stage(kind)) {
                var waiter = stage.enter("waiter", () -> {
                    assertThrows(InterruptedException.class, () -> way.on(event));
                    return Thread.currentThread().isInterrupted();
                });
                waiter.awaitBlocked();
                waiter.interrupt();

                assertFalse(waiter.await(), "the exception stands for the interrupt status");
            }
        }
    }

    @Test
    void lets_others_wait_on_when_one_is_interrupted() throws Exception {
        try (var stage = new Stage(kind)) {
            var before = stage.enter("before", () -> event.await());
            before.awaitBlocked();
            var nervous = stage.enter("nervous", () -> event.await());
            nervous.awaitBlocked();
            var after = stage.enter("after", () -> event.await());
            after.awaitBlocked();
            nervous.interrupt();
            nervous.awaitThrown(InterruptedException.class);
            event.set();

            before.await();
            after.await();
        }
    }

    @Test
    void lets_the_others_go_when_it_is_set_while_one_is_interrupted() throws Exception {
        for (int round = 0; round < 10; round++) {
            try (var stage = new Stage(kind)) {
                var before = stage.enter("before", () -> event.await());
                before.awaitBlocked();
                var nervous = stage.enter("nervous", () -> {
                    try {
                        event.await();
                        return true;
                    } catch (InterruptedException e) {
                        return false;
                    }
                });
                nervous.awaitBlocked();
                var after = stage.enter("after", () -> event.await());
                after.awaitBlocked();
                Waiters.await(event, 3, stage);
                nervous.interrupt();
                event.set();
                event.clear();

                before.await();
                nervous.await();
                after.await();
            }
        }
    }

    @Test
    @HouseStyle
    @Shows(Defect.LEAK)
    void keeps_nothing_of_those_who_were_interrupted() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (var stage = new Stage(kind)) {
                var waiter = stage.enter("waiter", () -> event.await());
                waiter.awaitBlocked();
                waiter.interrupt();
                waiter.awaitThrown(InterruptedException.class);
            }
        }
        assertTrue(event.toString().endsWith("waiting=0]"), event::toString);
    }
}
