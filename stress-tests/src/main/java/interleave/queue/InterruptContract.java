package interleave.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends every wait, and nothing is lost by it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
class InterruptContract extends OnStage {
    InterruptContract(ThreadKind kind) {
        super(kind);
    }

    /** Something that may wait. */
    interface Act {
        void on(JoinableQueue<Integer> queue) throws InterruptedException;
    }

    static Stream<Named<Act>> consuming() {
        return Stream.of(
                Named.of("take", queue -> queue.take()),
                Named.of("poll for a day", queue -> queue.poll(1, TimeUnit.DAYS)),
                Named.of("poll for ever", queue -> queue.poll(Long.MAX_VALUE, TimeUnit.DAYS)));
    }

    static Stream<Named<Act>> producing() {
        return Stream.of(
                Named.of("put", queue -> queue.put(9)),
                Named.of("offer for a day", queue -> queue.offer(9, 1, TimeUnit.DAYS)),
                Named.of("offer for ever", queue -> queue.offer(9, Long.MAX_VALUE, TimeUnit.DAYS)));
    }

    static Stream<Named<Act>> joining() {
        return Stream.of(
                Named.of("join", queue -> queue.join()),
                Named.of("join for a day", queue -> queue.join(1, TimeUnit.DAYS)));
    }

    static Stream<Named<Act>> anything() {
        return Stream.of(consuming(), producing(), joining()).flatMap(acts -> acts);
    }

    @ParameterizedTest
    @MethodSource("consuming")
    void ends_waiting_for_an_item(Act act) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 0);
        interruptWhileItWaits(act, queue);

        queue.add(1);

        assertEquals(1, consumer(queue).await());
    }

    @ParameterizedTest
    @MethodSource("producing")
    void ends_waiting_for_a_place(Act act) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        interruptWhileItWaits(act, queue);

        queue.poll();
        queue.taskDone();

        assertTrue(queue.isEmpty());
        joiner(queue).await();
    }

    @ParameterizedTest
    @MethodSource("joining")
    void ends_waiting_for_the_end_of_all_work(Act act) throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        interruptWhileItWaits(act, queue);

        queue.taskDone();

        joiner(queue).await();
    }

    @ParameterizedTest
    @MethodSource("anything")
    void comes_first_even_if_there_is_no_need_to_wait(Act act) {
        JoinableQueue<Integer> queue = queue(2, 1);
        queue.taskDone(); // so that there is an item, a place, and nothing unfinished

        Player<Boolean> player = stage.enter("hasty", () -> {
            Thread.currentThread().interrupt();
            act.on(queue);
            return true;
        });

        player.awaitThrown(InterruptedException.class);
        assertEquals(1, queue.size());
    }

    @Test
    void does_not_wake_another_producer() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        Player<Void> first = producer(queue, 2);
        first.awaitBlocked();
        Player<Void> second = producer(queue, 3);
        second.awaitBlocked();

        first.interrupt();
        first.awaitThrown(InterruptedException.class);
        second.awaitBlocked();
        queue.poll();

        second.await();
        assertEquals(3, queue.peek());
    }

    @Test
    void does_not_take_the_item_of_another_consumer_with_it() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 0);
        Player<Integer> first = consumer(queue);
        first.awaitBlocked();
        Player<Integer> second = consumer(queue);
        second.awaitBlocked();

        first.interrupt();
        queue.add(1); // at the same time as the interrupt, or nearly so

        if (hasTaken(first)) {
            queue.add(2);
        }
        second.await();
        assertTrue(queue.isEmpty());
    }

    @Test
    void is_of_no_concern_to_who_does_not_wait() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 0);

        boolean kept = stage.enter("interrupted", () -> {
                    Thread.currentThread().interrupt();
                    queue.offer(1);
                    queue.peek();
                    queue.poll();
                    queue.taskDone();
                    queue.shutdown();
                    return Thread.currentThread().isInterrupted();
                })
                .await();

        assertTrue(kept);
        assertTrue(queue.isEmpty());
    }

    private static boolean hasTaken(Player<Integer> consumer) throws Exception {
        try {
            consumer.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void interruptWhileItWaits(Act act, JoinableQueue<Integer> queue) {
        Player<Boolean> player = stage.enter("impatient", () -> {
            act.on(queue);
            return true;
        });
        player.awaitBlocked();
        int before = queue.size();

        player.interrupt();

        player.awaitThrown(InterruptedException.class);
        assertFalse(player.thread().isInterrupted());
        assertEquals(before, queue.size());
    }
}
