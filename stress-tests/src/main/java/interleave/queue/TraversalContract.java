package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Draining, walking over, copying: all at once, whatever the order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraversalContract {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);

    @Test
    void drains_as_many_as_it_may() {
        JoinableQueue<Integer> queue = filled(4);
        var drained = new ArrayList<Integer>();

        assertEquals(0, queue.drainTo(drained, 0));
        assertEquals(0, queue.drainTo(drained, -1));
        assertEquals(3, queue.drainTo(drained, 3));
        assertEquals(1, queue.drainTo(drained));
        assertEquals(0, queue.drainTo(drained));
        assertEquals(Set.of(1, 2, 3, 4), new HashSet<>(drained));
    }

    @Test
    void refuses_to_drain_to_nothing_or_to_itself() {
        JoinableQueue<Integer> queue = filled(1);

        assertThrows(NullPointerException.class, () -> queue.drainTo(Missing.TARGET));
        assertThrows(NullPointerException.class, () -> queue.drainTo(Missing.TARGET, 0));
        assertThrows(IllegalArgumentException.class, () -> queue.drainTo(queue));
        assertThrows(IllegalArgumentException.class, () -> queue.drainTo(queue, 0));
        Collection<Integer> same = queue;
        assertThrows(IllegalArgumentException.class, () -> queue.addAll(same));
        assertEquals(1, queue.size());
    }

    @Test
    @Shows(LOST_ITEM)
    void keeps_what_a_drain_cannot_deliver() {
        JoinableQueue<Integer> queue = filled(4);
        List<Integer> order = List.of(queue.toArray(new Integer[0]));
        JoinableQueue<Integer> target = NEW.create(1);

        assertThrows(IllegalStateException.class, () -> queue.drainTo(target));

        assertEquals(1, target.size());
        assertEquals(3, queue.size());
        assertEquals(
                order.size(),
                new HashSet<>(List.of(target.peek(), queue.remove(), queue.remove(), queue.remove())).size());
    }

    @Test
    void walks_over_a_snapshot() {
        JoinableQueue<Integer> queue = filled(3);
        var iterator = queue.iterator();
        queue.clear();
        queue.add(9);

        var seen = new HashSet<Integer>();
        iterator.forEachRemaining(seen::add);

        assertEquals(Set.of(1, 2, 3), seen);
        assertThrows(NoSuchElementException.class, () -> iterator.next());
        iterator.remove(); // is gone already: nothing happens
        assertEquals(1, queue.size());
    }

    @Test
    void removes_through_an_iterator_the_very_item() {
        JoinableQueue<Ticket> queue = NEW.create(4);
        queue.add(new Ticket(1));
        queue.add(new Ticket(1));
        var iterator = queue.iterator();
        Ticket first = iterator.next();
        iterator.next();

        assertThrows(IllegalStateException.class, () -> queue.iterator().remove());
        iterator.remove();
        assertThrows(IllegalStateException.class, () -> iterator.remove());

        assertSame(first, queue.remove());
    }

    @Test
    void removes_through_an_iterator_where_it_stands() {
        JoinableQueue<Integer> queue = NEW.create(0);
        queue.addAll(List.of(1, 2, 1));
        var iterator = queue.iterator();
        iterator.forEachRemaining(item -> {});

        iterator.remove();

        assertEquals(List.of(1, 2), List.of(queue.remove(), queue.remove()), "not the same item further ahead");
    }

    @Test
    void copies_itself_to_arrays() {
        JoinableQueue<Integer> queue = filled(3);

        Object[] copy = queue.toArray();
        Arrays.sort(copy);
        assertArrayEquals(new Object[] {1, 2, 3}, copy);
        assertEquals(3, queue.toArray(new Integer[0]).length);
        Integer[] longer = queue.toArray(new Integer[] {7, 7, 7, 7, 7});
        assertNull(longer[3]);
        assertEquals(7, longer[4]);
        Collection<?> any = queue;
        assertThrows(ArrayStoreException.class, () -> any.toArray(new String[3]));
        copy[0] = 9;
        assertFalse(queue.contains(9));
    }

    private static JoinableQueue<Integer> filled(int items) {
        return OnStage.queue(items, items);
    }
}
