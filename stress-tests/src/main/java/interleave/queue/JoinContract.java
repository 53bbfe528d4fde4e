package interleave.queue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.Player;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who waits for the end of all work is neither let go too early nor kept too long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
class JoinContract extends OnStage {
    JoinContract(ThreadKind kind) {
        super(kind);
    }

    @Test
    void joins_at_once_when_nothing_was_ever_put() throws Exception {
        joiner(queue(1, 0)).await();
    }

    @Test
    void joins_when_the_last_task_is_done_and_no_sooner() throws Exception {
        JoinableQueue<Integer> queue = queue(4, 2);
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();

        queue.poll();
        queue.poll();
        joiner.awaitBlocked(); // received is not done
        queue.taskDone();
        joiner.awaitBlocked();
        queue.taskDone();

        joiner.await();
    }

    @Test
    void lets_all_joiners_go() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        List<Player<Void>> joiners = List.of(joiner(queue), joiner(queue), joiner(queue));
        for (Player<Void> joiner : joiners) {
            joiner.awaitBlocked();
        }

        queue.taskDone();

        for (Player<Void> joiner : joiners) {
            joiner.await();
        }
    }

    @Test
    void waits_again_for_what_comes_after_a_join() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        queue.poll();
        queue.taskDone();
        joiner(queue).await();

        queue.add(2);
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();
        queue.taskDone();

        joiner.await();
    }

    @Test
    void counts_items_however_they_were_put() throws Exception {
        JoinableQueue<Integer> queue = queue(0, 0);
        queue.add(1);
        queue.offer(2);
        queue.addAll(List.of(3, 4));
        producer(queue, 5).await();

        for (int done = 1; done <= 4; done++) {
            queue.taskDone();
        }
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();
        queue.taskDone();

        joiner.await();
    }

    @Test
    void refuses_more_reports_than_there_were_items() {
        JoinableQueue<Integer> queue = queue(2, 1);
        queue.taskDone();

        assertThrows(IllegalStateException.class, () -> queue.taskDone());
        assertThrows(IllegalStateException.class, () -> queue(1, 0).taskDone());
    }

    @Test
    void remains_usable_after_a_report_too_many() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 0);
        assertThrows(IllegalStateException.class, () -> queue.taskDone());

        queue.add(1);
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();
        assertEquals(1, queue.poll());
        queue.taskDone();

        joiner.await();
    }

    @Test
    void counts_no_item_that_was_refused() throws Exception {
        JoinableQueue<Integer> queue = queue(1, 1);
        queue.offer(2);
        assertThrows(IllegalStateException.class, () -> queue.add(3));

        queue.taskDone();

        joiner(queue).await();
    }

    static Stream<Named<Consumer<JoinableQueue<Integer>>>> throws_away() {
        return Stream.of(
                Named.of("clear", queue -> queue.clear()),
                Named.of("remove(item)", queue -> {
                    queue.remove(1);
                    queue.remove(2);
                }),
                Named.of("removeIf", queue -> queue.removeIf(item -> true)),
                Named.of("removeAll", queue -> queue.removeAll(List.of(1, 2))),
                Named.of("retainAll", queue -> queue.retainAll(List.of())),
                Named.of("iterator", queue -> {
                    for (var each = queue.iterator(); each.hasNext(); ) {
                        each.next();
                        each.remove();
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("throws_away")
    void does_not_wait_for_what_was_thrown_away(Consumer<JoinableQueue<Integer>> throwAway) throws Exception {
        JoinableQueue<Integer> queue = queue(2, 2);
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();

        throwAway.accept(queue);

        joiner.await();
        assertThrows(IllegalStateException.class, () -> queue.taskDone());
    }

    static Stream<Named<Consumer<JoinableQueue<Integer>>>> hands_out() {
        return Stream.of(
                Named.of("poll", queue -> queue.poll()),
                Named.of("remove()", queue -> queue.remove()),
                Named.of("drainTo", queue -> queue.drainTo(new ArrayList<>())));
    }

    @ParameterizedTest
    @MethodSource("hands_out")
    void waits_for_what_was_handed_out(Consumer<JoinableQueue<Integer>> handOut) throws Exception {
        JoinableQueue<Integer> queue = queue(2, 1);
        handOut.accept(queue);
        Player<Void> joiner = joiner(queue);
        joiner.awaitBlocked();

        queue.taskDone();

        joiner.await();
    }

    @Test
    void takes_reports_in_advance() throws Exception {
        JoinableQueue<Integer> queue = queue(2, 1);
        queue.taskDone();

        queue.clear();

        joiner(queue).await();
        queue.add(2);
        assertDoesNotThrow(() -> queue.taskDone());
    }
}
