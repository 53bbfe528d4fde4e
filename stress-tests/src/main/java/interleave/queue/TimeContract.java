package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for so long and no longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the most telling first: its failure names the defect
@ParameterizedClass
@EnumSource(ThreadKind.class)
class TimeContract extends OnStage {
    TimeContract(ThreadKind kind) {
        super(kind);
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    @Shows(LOST_ITEM)
    void gives_out_what_is_there_even_if_there_is_no_time(long timeout) throws Exception {
        JoinableQueue<Integer> queue = queue(2, 1);

        assertEquals(1, polling(queue, timeout).await(), "the item that was there");
        assertTrue(queue.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void puts_where_there_is_a_place_even_if_there_is_no_time(long timeout) throws Exception {
        JoinableQueue<Integer> queue = queue(2, 1);

        assertTrue(offering(queue, timeout).await());
        assertEquals(2, queue.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_000, 5_000_000})
    void gives_up_when_nothing_comes(long nanos) throws Exception {
        long begun = System.nanoTime();

        assertNull(polling(queue(2, 0), nanos).await());
        assertTrue(System.nanoTime() - begun >= nanos, "gave up too early");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_000, 5_000_000})
    void gives_up_when_no_place_becomes_free_and_puts_nothing(long nanos) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        long begun = System.nanoTime();

        assertFalse(offering(queue, nanos).await());
        assertTrue(System.nanoTime() - begun >= nanos, "gave up too early");
        assertEquals(1, queue.size());
        assertEquals(1, queue.poll());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_000, 5_000_000})
    void gives_up_joining_while_something_is_unfinished(long nanos) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        long begun = System.nanoTime();

        assertFalse(joining(queue, nanos).await());
        assertTrue(System.nanoTime() - begun >= nanos, "gave up too early");
    }

    @Test
    void leaves_no_task_behind_when_a_timed_offer_gives_up() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        offering(queue, 1_000).await();
        queue.poll();

        queue.taskDone();

        assertTrue(joining(queue, 0).await());
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000_000_000L, Long.MAX_VALUE})
    void takes_an_item_that_comes_in_time(long nanos) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 0);
        Player<Integer> consumer = polling(queue, nanos);
        consumer.awaitBlocked();

        queue.add(7);

        assertEquals(7, consumer.await());
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000_000_000L, Long.MAX_VALUE})
    void puts_an_item_when_a_place_becomes_free_in_time(long nanos) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        Player<Boolean> producer = offering(queue, nanos);
        producer.awaitBlocked();

        queue.poll();

        assertTrue(producer.await());
        assertEquals(2, queue.peek());
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000_000_000L, Long.MAX_VALUE})
    void joins_when_all_is_done_in_time(long nanos) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        Player<Boolean> joiner = joining(queue, nanos);
        joiner.awaitBlocked();

        queue.taskDone();

        assertTrue(joiner.await());
    }

    @Test
    void can_wait_for_the_longest_time_there_is_in_every_unit() throws Exception {
        for (TimeUnit unit : TimeUnit.values()) {
            JoinableQueue<Integer> queue = queue(1, 0);
            Player<Integer> consumer = stage.enter("consumer", () -> queue.poll(Long.MAX_VALUE, unit));
            consumer.awaitBlocked();
            queue.add(7);
            assertEquals(7, consumer.await(), unit.toString());
        }
    }

    @Test
    void refuses_a_missing_unit() {
        JoinableQueue<Integer> queue = queue(1, 1);
        TimeUnit none = Missing.UNIT;

        stage.enter("consumer", () -> queue.poll(1, none)).awaitThrown(NullPointerException.class);
        stage.enter("producer", () -> queue.offer(2, 1, none)).awaitThrown(NullPointerException.class);
        stage.enter("joiner", () -> queue.join(1, none)).awaitThrown(NullPointerException.class);
        assertEquals(1, queue.size());
    }

    @Test
    void refuses_null_before_it_waits() {
        JoinableQueue<Integer> queue = queue(1, 1);
        Integer none = Missing.ITEM;

        stage.enter("producer", () -> queue.put(none)).awaitThrown(NullPointerException.class);
        stage.enter("producer", () -> queue.offer(none, 1, TimeUnit.DAYS)).awaitThrown(NullPointerException.class);
        assertThrows(NullPointerException.class, () -> queue.offer(none));
        assertThrows(NullPointerException.class, () -> queue.add(none));
    }

    private Player<Integer> polling(JoinableQueue<Integer> queue, long nanos) {
        return stage.enter("consumer", () -> queue.poll(nanos, TimeUnit.NANOSECONDS));
    }

    private Player<Boolean> offering(JoinableQueue<Integer> queue, long nanos) {
        return stage.enter("producer", () -> queue.offer(2, nanos, TimeUnit.NANOSECONDS));
    }

    private Player<Boolean> joining(JoinableQueue<Integer> queue, long nanos) {
        return stage.enter("joiner", () -> queue.join(nanos, TimeUnit.NANOSECONDS));
    }
}
