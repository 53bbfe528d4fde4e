package interleave.acceptpool;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STARVED;
import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link AcceptPool} does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class AcceptPoolContract {
    private static final AcceptPoolFactory NEW = Subject.factory(AcceptPoolFactory.class);

    private final NumberedDoor door = new NumberedDoor();
    private final Visitors visitors = new Visitors();
    private final AcceptPool pool = NEW.create(door, visitors);
    private final Stage stage;

    AcceptPoolContract(ThreadKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void leave() {
        visitors.endTheParty();
        door.close();
        stage.close();
    }

    @Test
    void serves_the_client_at_the_door() throws Exception {
        door.arrive(1);

        assertEquals(Turn.SERVED, worker("worker").await());
        assertEquals(1, visitors.served());
        assertEquals(1, pool.served());
        assertEquals(0, pool.active());
    }

    @Test
    void waits_for_a_client() throws Exception {
        var worker = waitingWorker("worker");
        door.arrive(1);

        assertEquals(Turn.SERVED, worker.await());
    }

    @Test
    @Shows(NO_EXCLUSION)
    void lets_one_worker_to_the_door_at_a_time() throws Exception {
        var first = waitingWorker("first worker");
        var second = waitingWorker("second worker");
        assertFalse(door.crowded(), NumberedDoor.CROWDED);
        door.arrive(1);
        door.arrive(2);

        assertEquals(Turn.SERVED, first.await());
        assertEquals(Turn.SERVED, second.await());
    }

    @Test
    @Shows(STARVED)
    void lets_another_worker_to_the_door_while_a_client_is_served() throws Exception {
        door.arrive(Visitors.SOCIABLE);
        door.arrive(Visitors.SOCIABLE);
        var first = worker("first worker");
        var second = worker("second worker");

        assertEquals(Turn.SERVED, first.await());
        assertEquals(Turn.SERVED, second.await());
    }

    @Test
    @Shows(LEAK)
    void gives_the_door_to_another_when_nobody_could_be_accepted() throws Exception {
        door.arrive(Visitors.NOBODY);
        door.arrive(1);

        assertEquals(Turn.NOT_ACCEPTED, worker("unlucky worker").await());
        assertEquals(Turn.SERVED, worker("lucky worker").await());
        assertEquals(1, pool.served());
    }

    @Test
    @Shows(EXCEPTION)
    void keeps_a_worker_whose_client_was_a_troublemaker() {
        door.arrive(Visitors.TROUBLEMAKER);

        assertEquals(Turn.SERVED, assertDoesNotThrow(() -> worker("worker").await()));
        assertEquals(1, pool.served());
        assertEquals(0, pool.active());
    }

    @Test
    void keeps_a_worker_whose_client_hung_up() throws Exception {
        door.arrive(Visitors.HANGS_UP);

        assertEquals(Turn.SERVED, worker("worker").await());
        assertEquals(1, pool.served());
        assertEquals(0, pool.active());
    }

    @Test
    void counts_a_client_that_is_being_served() throws Exception {
        door.arrive(Visitors.SOCIABLE);
        var worker = waitingWorker("worker");
        assertEquals(1, pool.active());
        assertEquals(0, pool.served());
        visitors.endTheParty();

        worker.await();
        assertEquals(0, pool.active());
        assertEquals(1, pool.served());
    }

    @Test
    @Shows(LOST_WAKEUP)
    void when_it_is_shut_down_nobody_waits_at_the_door() throws Exception {
        var first = waitingWorker("first worker");
        var second = waitingWorker("second worker");
        stage.enter("closer", pool::shutdown).await();

        assertEquals(Turn.CLOSED, first.await());
        assertEquals(Turn.CLOSED, second.await());
    }

    @Test
    void when_it_is_shut_down_nobody_is_accepted() throws Exception {
        stage.enter("closer", pool::shutdown).await();
        door.arrive(1);

        assertEquals(Turn.CLOSED, worker("worker").await());
        assertEquals(0, visitors.served());
    }

    @Test
    void can_be_shut_down_twice() throws Exception {
        stage.enter("closer", pool::shutdown).await();
        stage.enter("other closer", pool::shutdown).await();

        assertEquals(Turn.CLOSED, worker("worker").await());
    }

    @Test
    void is_shut_down_while_a_client_is_served_which_goes_on() throws Exception {
        door.arrive(Visitors.SOCIABLE);
        var worker = waitingWorker("worker");
        stage.enter("closer", pool::shutdown).await();
        assertEquals(1, pool.active());
        assertFalse(
                stage.enter("one who looks", () -> pool.awaitIdle(0, NANOSECONDS))
                        .await(),
                "idle, and one is served");
        visitors.endTheParty();

        assertEquals(Turn.SERVED, worker.await());
    }

    @Test
    void lets_all_wait_until_nobody_is_served() throws Exception {
        door.arrive(Visitors.SOCIABLE);
        var worker = waitingWorker("worker");
        var one = stage.enter("one who waits", () -> pool.awaitIdle(1, DAYS));
        var other = stage.enter("another who waits", () -> pool.awaitIdle(1, DAYS));
        one.awaitBlocked();
        other.awaitBlocked();
        visitors.endTheParty();

        worker.await();
        assertTrue(one.await());
        assertTrue(other.await());
    }

    @Test
    void is_idle_before_the_first_client() throws Exception {
        assertTrue(stage.enter("one who looks", () -> pool.awaitIdle(0, NANOSECONDS))
                .await());
        assertTrue(stage.enter("one who asks oddly", () -> pool.awaitIdle(Long.MIN_VALUE, DAYS))
                .await());
    }

    @Test
    void an_interrupt_ends_the_wait_for_idleness() throws Exception {
        door.arrive(Visitors.SOCIABLE);
        waitingWorker("worker");
        var waiter = stage.enter("one who waits", () -> pool.awaitIdle(1, DAYS));
        waiter.awaitBlocked();
        waiter.interrupt();
        waiter.awaitThrown(InterruptedException.class);

        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> pool.awaitIdle(0, NANOSECONDS));
    }

    private Player<Turn> worker(String role) {
        return stage.enter(role, pool::serveNext);
    }

    private Player<Turn> waitingWorker(String role) {
        Player<Turn> worker = worker(role);
        worker.awaitBlocked();
        return worker;
    }
}
