package interleave.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Crowd;
import interleave.spec.ThreadKind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ten thousand virtual threads wait on two carriers, and none of them holds on to one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrowdContract extends OnStage {
    private static final int CROWD = 10_000;

    CrowdContract() {
        super(ThreadKind.VIRTUAL);
    }

    @Test
    void serves_a_crowd_of_consumers() {
        JoinableQueue<Integer> queue = queue(0, 0);
        Crowd consumers = stage.crowd(CROWD, () -> {
            queue.take();
            queue.taskDone();
        });
        consumers.awaitAllBlocked();

        queue.addAll(IntStream.range(0, CROWD).boxed().toList());

        consumers.awaitAllEnded();
        assertTrue(queue.isEmpty());
    }

    @Test
    void refuses_a_crowd_of_producers_when_shut_down() {
        JoinableQueue<Integer> queue = queue(1, 1);
        Crowd producers = stage.crowd(CROWD, () -> assertThrows(QueueShutDownException.class, () -> queue.put(2)));
        producers.awaitAllBlocked();

        queue.shutdown();

        producers.awaitAllEnded();
        assertEquals(1, queue.size());
    }

    @Test
    void lets_a_crowd_of_joiners_go() {
        JoinableQueue<Integer> queue = queue(1, 1);
        Crowd joiners = stage.crowd(CROWD, () -> queue.join());
        joiners.awaitAllBlocked();

        queue.taskDone();

        joiners.awaitAllEnded();
    }
}
