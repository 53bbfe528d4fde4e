package interleave.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.AlsoRuns;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of a first-in-first-out queue; and all that does not depend on the order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@AlsoRuns({
    WaitingContract.class,
    TimeContract.class,
    InterruptContract.class,
    JoinContract.class,
    ShutdownContract.class,
    CollectionContract.class,
    TraversalContract.class,
    CrowdContract.class
})
public class FifoContract {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);

    private final JoinableQueue<Integer> queue = NEW.create(4);

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 16, 32})
    void gives_out_first_what_came_first(int capacity) throws Exception {
        JoinableQueue<Integer> any = NEW.create(capacity);
        for (int item = 0; item < 1_000; item++) {
            any.put(item);
            if (item >= 3) {
                assertEquals(item - 3, any.take());
            }
        }
        assertEquals(List.of(997, 998, 999), new ArrayList<>(any));
    }

    @Test
    void keeps_the_order_when_an_unbounded_one_grows() {
        JoinableQueue<Integer> unbounded = NEW.create(0);
        for (int item = 0; item < 10; item++) {
            unbounded.add(item);
        }
        unbounded.remove();
        for (int item = 10; item < 1_000; item++) {
            unbounded.add(item);
        }

        for (int item = 1; item < 1_000; item++) {
            assertEquals(item, unbounded.remove());
        }
    }

    @Test
    void lists_its_items_in_that_order() {
        queue.addAll(List.of(3, 1, 2));

        assertEquals(3, queue.peek());
        assertEquals(List.of(3, 1, 2), new ArrayList<>(queue));
        assertEquals(List.of(3, 1, 2), queue.stream().toList());
        assertEquals("[3, 1, 2]", queue.toString());
    }

    @Test
    void drains_in_that_order() {
        queue.addAll(List.of(3, 1, 2));
        var drained = new ArrayList<Integer>();

        queue.drainTo(drained, 2);

        assertEquals(List.of(3, 1), drained);
        assertEquals(2, queue.peek());
    }

    @Test
    void keeps_the_order_when_an_item_is_removed_from_the_middle() {
        queue.addAll(List.of(9, 3, 1, 2));
        queue.remove();
        queue.add(4);

        queue.remove(1);

        assertEquals(List.of(3, 2, 4), new ArrayList<>(queue));
        queue.add(5);
        assertEquals(List.of(3, 2, 4, 5), new ArrayList<>(queue));
    }

    @Test
    void keeps_the_order_when_a_drain_fails() {
        queue.addAll(List.of(3, 1, 2));
        JoinableQueue<Integer> target = NEW.create(1);

        assertThrows(IllegalStateException.class, () -> queue.drainTo(target));

        assertEquals(List.of(1, 2), new ArrayList<>(queue));
    }
}
