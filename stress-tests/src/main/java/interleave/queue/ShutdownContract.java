package interleave.queue;

import static interleave.support.Defect.LOST_WAKEUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue that is shut down refuses, gives out what it has, and lets everybody go. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
class ShutdownContract extends OnStage {
    private static final long PATIENCE_SECONDS = 2;

    ShutdownContract(ThreadKind kind) {
        super(kind);
    }

    @Test
    void is_open_at_first() {
        JoinableQueue<Integer> queue = queue(1, 1);

        assertFalse(queue.isShutdown());
        queue.shutdown();
        assertTrue(queue.isShutdown());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refuses_to_take_anything_in(boolean immediate) throws Exception {
        JoinableQueue<Integer> queue = queue(4, 1);

        queue.shutdown(immediate);

        assertFalse(queue.offer(2));
        assertThrows(QueueShutDownException.class, () -> queue.add(2));
        assertThrows(QueueShutDownException.class, () -> queue.addAll(List.of(2)));
        producer(queue, 2).awaitThrown(QueueShutDownException.class);
        assertFalse(
                stage.enter("producer", () -> queue.offer(2, 1, TimeUnit.DAYS)).await());
        assertEquals(immediate ? 0 : 1, queue.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refuses_producers_that_wait(boolean immediate) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        Player<Void> producer = producer(queue, 2);
        producer.awaitBlocked();

        queue.shutdown(immediate);

        producer.awaitThrown(QueueShutDownException.class);
        assertFalse(queue.contains(2));
    }

    @Test
    void lets_consumers_go_that_wait() {
        JoinableQueue<Integer> queue = queue(1, 0);
        JoinableQueue<Integer> other = queue(1, 0);
        List<Player<Integer>> consumers = new ArrayList<>(consumers(queue, 2));
        consumers.addAll(consumers(other, 2));

        queue.shutdown(false);
        other.shutdown(true);

        for (Player<Integer> consumer : consumers) {
            consumer.awaitThrown(QueueShutDownException.class);
        }
    }

    @Test
    @Shows(LOST_WAKEUP)
    void lets_everybody_go_before_the_time_is_up() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 0);
        JoinableQueue<Integer> full = queue(1, 1);
        Player<Integer> consumer = stage.enter("consumer", () -> queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        consumer.awaitBlocked();
        Player<Boolean> producer = stage.enter("producer", () -> full.offer(2, PATIENCE_SECONDS, TimeUnit.SECONDS));
        producer.awaitBlocked();
        long begun = System.nanoTime();

        queue.shutdown();
        full.shutdown();

        assertNull(consumer.await());
        assertFalse(producer.await());
        assertTrue(
                System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS),
                "woken by the clock, not by the shutdown");
    }

    @Test
    void gives_out_what_is_there_and_then_ends() throws Exception {
        JoinableQueue<Integer> queue = queue(4, 4);

        queue.shutdown();

        assertEquals(4, queue.size());
        consumer(queue).await();
        queue.remove();
        stage.enter("consumer", () -> queue.poll(1, TimeUnit.DAYS)).await();
        assertEquals(1, queue.drainTo(new ArrayList<>()));
        consumer(queue).awaitThrown(QueueShutDownException.class);
        assertNull(queue.poll());
        assertNull(stage.enter("consumer", () -> queue.poll(1, TimeUnit.DAYS)).await());
    }

    @Test
    void throws_everything_away_when_immediate() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);

        queue.shutdown(true);

        assertTrue(queue.isEmpty());
        assertNull(queue.poll());
        consumer(queue).awaitThrown(QueueShutDownException.class);
    }

    @Test
    @Shows(LOST_WAKEUP)
    void lets_joiners_go_when_it_throws_everything_away() throws Exception {
        JoinableQueue<Integer> queue = queue(4, 3);
        Player<Void> first = joiner(queue);
        first.awaitBlocked();
        Player<Void> second = joiner(queue);
        second.awaitBlocked();

        queue.shutdown(true);

        first.await();
        second.await();
    }

    @Test
    @Shows(LOST_WAKEUP)
    void lets_joiners_wait_for_what_somebody_has_received_though_the_rest_is_thrown_away() throws Exception {
        JoinableQueue<Integer> queue = queue(4, 3);
        queue.poll();
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();

        queue.shutdown(true);
        joiner.awaitBlocked();
        queue.taskDone();

        joiner.await();
    }

    @Test
    void lets_joiners_wait_for_what_is_still_there_when_not_immediate() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();

        queue.shutdown();
        joiner.awaitBlocked();
        queue.poll();
        queue.taskDone();
        queue.poll();
        joiner.awaitBlocked();
        queue.taskDone();

        joiner.await();
    }

    @Test
    void remains_shut_down_whatever_comes_after() {
        JoinableQueue<Integer> queue = queue(2, 2);

        queue.shutdown();
        queue.shutdown();
        assertEquals(2, queue.size());
        queue.shutdown(true);
        assertTrue(queue.isEmpty());
        queue.shutdown(false);

        assertTrue(queue.isShutdown());
        assertFalse(queue.offer(1));
    }

    @Test
    @Shows(LOST_WAKEUP)
    void forgets_no_report_in_advance_when_it_throws_everything_away() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);
        queue.taskDone();

        queue.shutdown(true);

        joiner(queue).await();
        assertThrows(IllegalStateException.class, () -> queue.taskDone());
    }

    @Test
    void says_no_more_than_that_it_is_full_while_it_is_open() {
        JoinableQueue<Integer> queue = queue(1, 1);

        var refusal = assertThrows(IllegalStateException.class, () -> queue.add(2));

        assertFalse(refusal instanceof QueueShutDownException);
    }
}
