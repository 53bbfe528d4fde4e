package interleave.queue;

import static interleave.support.Defect.TOO_EARLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who waits, until when, and who is woken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the most telling first: its failure names the defect
@ParameterizedClass
@EnumSource(ThreadKind.class)
class WaitingContract extends OnStage {
    private static final int MANY = 20;

    WaitingContract(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Order(1)
    @Shows(TOO_EARLY)
    void lets_only_one_of_two_consumers_go_on_when_one_item_comes() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 0);
        var first = new CompletableFuture<Integer>();
        List<Player<Integer>> consumers = List.of(numbered(0, queue, first), numbered(1, queue, first));
        for (Player<Integer> consumer : consumers) {
            consumer.awaitBlocked();
        }

        queue.add(1);
        int served = stage.enter("referee", () -> first.get()).await();

        consumers.get(1 - served).awaitBlocked();
        assertTrue(queue.isEmpty());
    }

    @Test
    @Order(1)
    @Shows(TOO_EARLY)
    void lets_only_one_of_two_producers_go_on_when_one_place_becomes_free() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        var first = new CompletableFuture<Integer>();
        List<Player<Void>> producers = List.of(numbered(first, 0, queue), numbered(first, 1, queue));
        for (Player<Void> producer : producers) {
            producer.awaitBlocked();
        }

        queue.poll();
        int served = stage.enter("referee", () -> first.get()).await();

        producers.get(1 - served).awaitBlocked();
        assertEquals(1, queue.size());
    }

    @Test
    @Order(2)
    void wakes_a_producer_though_a_joiner_has_waited_longer() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        joiner(queue).awaitBlocked();
        Player<Void> producer = producer(queue, 2);
        producer.awaitBlocked();

        queue.poll();

        producer.await();
    }

    @Test
    @Order(3)
    void wakes_as_many_consumers_as_items_come_in_a_burst() throws Exception {
        JoinableQueue<Integer> queue = queue(0, 0);
        List<Player<Integer>> consumers = consumers(queue, MANY);

        for (int item = 1; item <= MANY; item++) {
            queue.add(item);
        }

        var taken = new HashSet<Integer>();
        for (Player<Integer> consumer : consumers) {
            taken.add(consumer.await());
        }
        assertEquals(MANY, taken.size());
    }

    @Test
    void hands_an_item_to_a_consumer_that_waits() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 0);
        Player<Integer> consumer = consumer(queue);
        consumer.awaitBlocked();

        queue.add(7);

        assertEquals(7, consumer.await());
        assertTrue(queue.isEmpty());
    }

    @Test
    void takes_at_once_what_is_there() throws Exception {
        assertEquals(1, consumer(queue(1, 1)).await());
    }

    @Test
    void puts_at_once_when_there_is_a_place() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 1);

        producer(queue, 2).await();

        assertEquals(2, queue.size());
    }

    @Test
    void never_makes_a_producer_wait_when_unbounded() throws Exception {
        JoinableQueue<Integer> queue = queue(0, 1_000);

        producer(queue, 0).await();

        assertEquals(1_001, queue.size());
    }

    @Test
    void makes_a_producer_wait_when_full() {
        JoinableQueue<Integer> queue = queue(2, 2);

        producer(queue, 3).awaitBlocked();

        assertEquals(2, queue.size());
        assertFalse(queue.contains(3));
    }

    static Stream<Named<Consumer<JoinableQueue<Integer>>>> whatever_frees_a_place() {
        return Stream.of(
                Named.of("poll", queue -> queue.poll()),
                Named.of("remove()", queue -> queue.remove()),
                Named.of("remove(item)", queue -> queue.remove(1)),
                Named.of("removeIf", queue -> queue.removeIf(item -> item == 1)),
                Named.of("removeAll", queue -> queue.removeAll(List.of(1))),
                Named.of("retainAll", queue -> queue.retainAll(List.of(2))),
                Named.of("drainTo one", queue -> queue.drainTo(new ArrayList<>(), 1)),
                Named.of("iterator", queue -> {
                    var iterator = queue.iterator();
                    iterator.next();
                    iterator.remove();
                }));
    }

    @ParameterizedTest
    @MethodSource
    void whatever_frees_a_place(Consumer<JoinableQueue<Integer>> removal) throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);
        Player<Void> producer = producer(queue, 3);
        producer.awaitBlocked();

        removal.accept(queue);

        producer.await();
        assertEquals(2, queue.size());
        assertTrue(queue.contains(3));
    }

    @Test
    void wakes_as_many_producers_as_a_drain_frees_places() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);
        List<Player<Void>> producers = List.of(producer(queue, 3), producer(queue, 4));
        for (Player<Void> producer : producers) {
            producer.awaitBlocked();
        }

        queue.drainTo(new ArrayList<>());

        for (Player<Void> producer : producers) {
            producer.await();
        }
        assertEquals(Set.of(3, 4), new HashSet<>(queue));
    }

    @Test
    void wakes_as_many_producers_as_clear_frees_places() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);
        List<Player<Void>> producers = List.of(producer(queue, 3), producer(queue, 4));
        for (Player<Void> producer : producers) {
            producer.awaitBlocked();
        }

        queue.clear();

        for (Player<Void> producer : producers) {
            producer.await();
        }
        assertEquals(Set.of(3, 4), new HashSet<>(queue));
    }

    /** A producer that tells, if it is the first, its number, which is also its item. */
    private Player<Void> numbered(CompletableFuture<Integer> first, int number, JoinableQueue<Integer> queue) {
        return stage.enter("producer " + number, () -> {
            queue.put(number);
            first.complete(number);
        });
    }

    /** A consumer that tells, if it is the first, its number. */
    private Player<Integer> numbered(int number, JoinableQueue<Integer> queue, CompletableFuture<Integer> first) {
        return stage.enter("consumer " + number, () -> {
            Integer item = queue.take();
            first.complete(number);
            return item;
        });
    }
}
