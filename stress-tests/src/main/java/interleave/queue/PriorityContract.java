package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of a priority queue, also when it cannot be told; and all that does not depend on the order. */
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
public class PriorityContract {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);
    private static final int CALM = Integer.MAX_VALUE;

    /** How many comparisons still succeed. */
    private final AtomicInteger patience = new AtomicInteger(CALM);

    final class Fussy implements Comparable<Fussy> {
        private final int number;

        Fussy(int number) {
            this.number = number;
        }

        @Override
        public int compareTo(Fussy other) {
            if (patience.getAndDecrement() <= 0) {
                throw new ArithmeticException("cannot tell which comes first");
            }
            return Integer.compare(number, other.number);
        }
    }

    @Test
    void gives_out_the_least_item_first() {
        JoinableQueue<Integer> queue = NEW.create(0);
        var random = new Random(42);
        List<Integer> items = random.ints(500, 0, 200).boxed().toList();
        queue.addAll(items);

        assertEquals(items.stream().sorted().toList(), drained(queue));
    }

    @Test
    void gives_out_the_least_of_what_is_there_now() throws Exception {
        JoinableQueue<Integer> queue = NEW.create(3);
        queue.put(2);
        queue.put(3);
        assertEquals(2, queue.take());
        queue.put(1);
        queue.put(4);

        assertEquals(1, queue.peek());
        assertEquals(List.of(1, 3, 4), drained(queue));
    }

    @Test
    void keeps_the_order_whatever_is_removed() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            JoinableQueue<Integer> queue = NEW.create(0);
            List<Integer> items = new ArrayList<>(random.ints(20, 0, 15).boxed().toList());
            queue.addAll(items);
            for (int i = 0; i < 8; i++) {
                Object item = random.nextInt(15);
                assertEquals(items.remove(item), queue.remove(item));
            }
            assertEquals(items.stream().sorted().toList(), drained(queue));
        }
    }

    @Test
    void promises_no_order_of_iteration() {
        JoinableQueue<Integer> queue = NEW.create(0);
        queue.addAll(List.of(3, 1, 2));

        assertFalse(queue.spliterator().hasCharacteristics(java.util.Spliterator.ORDERED));
    }

    @Test
    void refuses_what_cannot_be_compared_even_if_it_is_the_first() {
        JoinableQueue<Object> queue = NEW.create(0);

        assertThrows(ClassCastException.class, () -> queue.add(new Object()));
        assertTrue(queue.isEmpty());
        assertThrows(IllegalStateException.class, () -> queue.taskDone());
        queue.add(1);
        assertThrows(ClassCastException.class, () -> queue.add("one"));
        assertEquals(1, queue.size());
    }

    static Stream<Named<Consumer<JoinableQueue<Fussy>>>> removals() {
        return Stream.of(
                Named.of("poll", queue -> queue.poll()),
                Named.of("remove()", queue -> queue.remove()),
                Named.of("drainTo", queue -> queue.drainTo(new ArrayList<>(), 1)),
                Named.of("remove(item)", queue -> queue.remove(queue.toArray()[3])),
                Named.of("iterator", queue -> {
                    var iterator = queue.iterator();
                    iterator.next();
                    iterator.remove();
                }));
    }

    @ParameterizedTest
    @MethodSource("removals")
    @Shows(LOST_ITEM)
    void loses_nothing_when_a_removal_fails(Consumer<JoinableQueue<Fussy>> removal) {
        for (int comparisons = 0; comparisons < 2; comparisons++) {
            JoinableQueue<Fussy> queue = fussy(20);

            patience.set(comparisons);
            assertThrows(ArithmeticException.class, () -> removal.accept(queue));
            patience.set(CALM);

            assertEquals(IntStream.range(0, 20).boxed().toList(), numbers(queue), "what is left");
        }
    }

    @Test
    @Shows(LOST_ITEM)
    void takes_nothing_in_when_putting_fails() throws Exception {
        JoinableQueue<Fussy> queue = fussy(19);

        patience.set(0);
        assertThrows(ArithmeticException.class, () -> queue.add(new Fussy(0)));
        assertThrows(ArithmeticException.class, () -> queue.offer(new Fussy(0)));
        patience.set(1);
        assertThrows(ArithmeticException.class, () -> queue.put(new Fussy(-1)));
        patience.set(CALM);

        assertTrue(queue.offer(new Fussy(19)), "a failure takes no place");
        assertEquals(0, queue.remainingCapacity());
        assertEquals(IntStream.range(0, 20).boxed().toList(), numbers(queue));
        for (int done = 0; done < 20; done++) {
            queue.taskDone();
        }
        assertThrows(IllegalStateException.class, () -> queue.taskDone(), "a failure leaves no task");
    }

    @Test
    @Shows(LOST_ITEM)
    void compares_nothing_when_it_throws_everything_away() {
        JoinableQueue<Fussy> queue = fussy(10);
        patience.set(0);

        queue.clear();

        assertTrue(queue.isEmpty());
    }

    private JoinableQueue<Fussy> fussy(int items) {
        JoinableQueue<Fussy> queue = NEW.create(20);
        for (int number = items - 1; number >= 0; number--) {
            queue.add(new Fussy(number));
        }
        return queue;
    }

    private static List<Integer> numbers(JoinableQueue<Fussy> queue) {
        return drained(queue).stream().map(item -> item.number).toList();
    }

    private static <E> List<E> drained(JoinableQueue<E> queue) {
        var drained = new ArrayList<E>();
        queue.drainTo(drained);
        return drained;
    }
}
