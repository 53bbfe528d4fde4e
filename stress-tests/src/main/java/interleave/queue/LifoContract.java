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

/** The order of a last-in-first-out queue; and all that does not depend on the order. */
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
public class LifoContract {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);

    private final JoinableQueue<Integer> queue = NEW.create(4);

    @Test
    void gives_out_first_what_came_last() throws Exception {
        queue.put(1);
        queue.put(2);
        assertEquals(2, queue.take());
        queue.put(3);

        assertEquals(3, queue.poll());
        assertEquals(1, queue.remove());
    }

    @Test
    void keeps_the_order_when_an_unbounded_one_grows() {
        JoinableQueue<Integer> unbounded = NEW.create(0);
        for (int item = 0; item < 1_000; item++) {
            unbounded.add(item);
        }

        for (int item = 999; item >= 0; item--) {
            assertEquals(item, unbounded.remove());
        }
    }

    @Test
    void lists_its_items_in_that_order() {
        queue.addAll(List.of(3, 1, 2));

        assertEquals(2, queue.peek());
        assertEquals(List.of(2, 1, 3), new ArrayList<>(queue));
        assertEquals(List.of(2, 1, 3), queue.stream().toList());
        assertEquals("[2, 1, 3]", queue.toString());
    }

    @Test
    void drains_in_that_order() {
        queue.addAll(List.of(3, 1, 2));
        var drained = new ArrayList<Integer>();

        queue.drainTo(drained, 2);

        assertEquals(List.of(2, 1), drained);
    }

    @Test
    void keeps_the_order_when_an_item_is_removed_from_the_middle() {
        queue.addAll(List.of(3, 1, 2, 4));

        queue.remove(1);

        assertEquals(List.of(4, 2, 3), new ArrayList<>(queue));
        queue.add(5);
        assertEquals(List.of(5, 4, 2, 3), new ArrayList<>(queue));
    }

    @Test
    void keeps_the_order_when_a_drain_fails() {
        queue.addAll(List.of(3, 1, 2));
        JoinableQueue<Integer> target = NEW.create(1);

        assertThrows(IllegalStateException.class, () -> queue.drainTo(target));

        assertEquals(List.of(1, 3), new ArrayList<>(queue));
    }
}
