package interleave.producerconsumer;

import static interleave.support.Defect.DEADLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.spec.Crowd;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link UnboundedList} does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class ListContract extends OnStage {
    private static final ListFactory NEW = Subject.factory(ListFactory.class);
    private static final int CROWD = 200; // those who spin need a carrier, again and again, to see what is going on

    private static final int MOMENT = 200; // looks

    private final UnboundedList<Integer> list = NEW.create();
    private final ThreadKind kind;

    ListContract(ThreadKind kind) {
        super(kind);
        this.kind = kind;
    }

    @Test
    void removes_the_last() throws Exception {
        outcome(enter("one", () -> {
            for (int item = 1; item <= 3; item++) {
                list.add(item);
            }
            assertEquals(3, list.removeLast());
            list.add(4);
            assertEquals(4, list.removeLast());
            assertEquals(2, list.removeLast());
            assertEquals(1, list.removeLast());
        }));
    }

    @Test
    @Order(1) // who fails here hangs elsewhere, too, where it tells less
    @Shows(DEADLOCK)
    void waits_for_a_number() throws Exception {
        Player<Integer> consumer = consumer("consumer");

        outcome(enter("producer", () -> list.add(7)));

        assertEquals(7, outcome(consumer));
    }

    @Test
    void waits_on_when_another_was_faster() throws Exception {
        Player<Integer> consumer = consumer("consumer");

        Player<Integer> thief = enter("thief", () -> {
            synchronized (list) { // if this is what the consumer waits for, it is woken and cannot get in
                list.add(1);
                return list.removeLast();
            }
        });
        awaitSettled(thief, consumer);
        outcome(enter("producer", () -> list.add(2)));

        assertOneEach(outcome(thief), outcome(consumer));
    }

    @Test
    void wakes_two_consumers_for_two_numbers() throws Exception {
        Player<Integer> first = consumer("consumer 1");
        Player<Integer> second = consumer("consumer 2");

        outcome(enter("producer", () -> {
            synchronized (list) { // if this is what the others wait for, nobody gets in between the two
                list.add(1);
                list.add(2);
            }
        }));

        assertOneEach(outcome(first), outcome(second));
    }

    @Test
    void removes_nothing_when_interrupted() throws Exception {
        Player<Integer> consumer = consumer("consumer");
        consumer.interrupt();
        consumer.awaitThrown(InterruptedException.class);
        outcome(enter("one", () -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, list::removeLast);
            list.add(1);
            assertEquals(1, list.removeLast());
        }));
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose: how are callers answered whom no checker has warned?
    void refuses_null() {
        assertThrows(NullPointerException.class, () -> list.add(null));
    }

    @Test
    void serves_a_crowd_of_virtual_consumers() throws Exception {
        assumeTrue(kind == ThreadKind.PLATFORM); // the producer's: once is enough
        Player<Integer> first = consumer("first consumer");
        Crowd others = stage.crowd(CROWD, list::removeLast);

        outcome(enter("producer", () -> {
            for (int item = 0; item <= CROWD; item++) {
                list.add(item);
            }
        }));

        outcome(first);
        others.awaitAllEnded();
    }

    /** Gives both the time to find out what there is for them; one who spins gets a moment. */
    private static void awaitSettled(Player<?> one, Player<?> other) {
        for (int looks = 0; looks < MOMENT && !(isSettled(one) && isSettled(other)); looks++) {
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    private static boolean isSettled(Player<?> player) {
        return switch (player.thread().getState()) {
            case WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE, BLOCKED -> false; // blocked: woken, and not yet in
        };
    }

    private Player<Integer> consumer(String role) {
        Player<Integer> consumer = enter(role, list::removeLast);
        consumer.awaitBlocked();
        return consumer;
    }
}
