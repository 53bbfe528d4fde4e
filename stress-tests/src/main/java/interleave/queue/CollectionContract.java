package interleave.queue;

import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a queue owes its interfaces when only one thread uses it, whatever its order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectionContract {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);
    private static final int LOOKS = 10;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 16, 17})
    @Shows(LOST_ITEM)
    void gives_out_every_item_once_at_every_capacity(int capacity) {
        JoinableQueue<Integer> queue = NEW.create(capacity);
        int most = capacity == 0 ? 100 : capacity;
        for (int round = 0; round < 3; round++) {
            var out = new ArrayList<Integer>();
            for (int item = 0; item < most; item++) {
                assertTrue(queue.offer(item));
            }
            for (int item = 0; item < most / 2; item++) { // so that a ring begins elsewhere next time
                Integer next = queue.poll();
                assertNotNull(next, "there were " + most + " items");
                out.add(next);
                assertTrue(queue.offer(most + item));
            }
            assertEquals(capacity != 0, !queue.offer(-1));
            queue.remove(-1);
            assertEquals(most, queue.drainTo(out), "items drained");
            assertEquals(most + most / 2, new HashSet<>(out).size(), "distinct items of " + out);
        }
    }

    @Test
    @Shows(LEAK)
    void forgets_what_it_has_given_out() {
        JoinableQueue<Ticket> queue = NEW.create(4);
        List<WeakReference<Ticket>> given = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            var ticket = new Ticket(number);
            given.add(new WeakReference<>(ticket));
            queue.add(ticket);
        }
        queue.poll();
        queue.remove();
        queue.drainTo(new ArrayList<>());

        for (int looks = 0; looks < LOOKS && given.stream().anyMatch(ticket -> ticket.get() != null); looks++) {
            System.gc(); // clears weak references to what nobody holds, unless somebody does
        }

        assertTrue(given.stream().allMatch(ticket -> ticket.get() == null), "the queue keeps an item alive");
        assertTrue(queue.isEmpty());
    }

    @Test
    void refuses_a_negative_capacity() {
        assertThrows(IllegalArgumentException.class, () -> NEW.create(-1));
        assertThrows(IllegalArgumentException.class, () -> NEW.create(Integer.MIN_VALUE));
    }

    @Test
    void is_empty_at_first() {
        JoinableQueue<Integer> queue = NEW.create(2);

        assertTrue(queue.isEmpty());
        assertEquals(0, queue.size());
        assertNull(queue.peek());
        assertNull(queue.poll());
        assertThrows(NoSuchElementException.class, () -> queue.element());
        assertThrows(NoSuchElementException.class, () -> queue.remove());
        assertThrows(NoSuchElementException.class, () -> queue.iterator().next());
        assertEquals("[]", queue.toString());
    }

    @Test
    void says_how_many_places_are_left() {
        JoinableQueue<Integer> queue = NEW.create(2);

        assertEquals(2, queue.remainingCapacity());
        queue.add(1);
        assertEquals(1, queue.remainingCapacity());
        queue.add(2);
        assertEquals(0, queue.remainingCapacity());
        queue.poll();
        assertEquals(1, queue.remainingCapacity());
        JoinableQueue<Integer> unbounded = NEW.create(0);
        unbounded.add(1);
        assertEquals(Integer.MAX_VALUE, unbounded.remainingCapacity());
    }

    @Test
    void refuses_what_has_no_place() {
        JoinableQueue<Integer> queue = filled(2);

        assertFalse(queue.offer(3));
        assertThrows(IllegalStateException.class, () -> queue.add(3));
        assertThrows(IllegalStateException.class, () -> queue.addAll(List.of(3)));
        assertEquals(Set.of(1, 2), new HashSet<>(queue));
    }

    @Test
    void peeks_at_what_it_gives_out_next() {
        JoinableQueue<Integer> queue = filled(2);
        Integer next = queue.peek();

        assertEquals(next, queue.element());
        assertEquals(2, queue.size());
        assertEquals(next, queue.poll());
    }

    @Test
    void knows_what_it_contains() {
        JoinableQueue<Integer> queue = filled(2);

        assertTrue(queue.contains(2));
        assertTrue(queue.containsAll(List.of(2, 1)));
        assertFalse(queue.contains(3));
        assertFalse(queue.contains(Missing.ITEM));
    }

    @Test
    void removes_one_of_several_equal_items() {
        JoinableQueue<Integer> queue = NEW.create(4);
        queue.addAll(List.of(1, 2, 1));

        assertTrue(queue.remove(1));
        assertEquals(2, queue.size());
        assertTrue(queue.containsAll(List.of(1, 2)));
        assertFalse(queue.remove(3));
        assertFalse(queue.remove(Missing.ITEM));
    }

    @Test
    void is_equal_to_nothing_but_itself() {
        assertNotEquals(filled(1), filled(1));
    }

    private static JoinableQueue<Integer> filled(int items) {
        return OnStage.queue(items, items);
    }
}
