package interleave.queue;

import interleave.spec.Player;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests of waiting threads have in common. */
abstract class OnStage {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);

    final Stage stage;

    OnStage(ThreadKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    /** A queue that holds the numbers 1, 2, … */
    static JoinableQueue<Integer> queue(int capacity, int items) {
        JoinableQueue<Integer> queue = NEW.create(capacity);
        for (int item = 1; item <= items; item++) {
            queue.add(item);
        }
        return queue;
    }

    /** A thread that waits, or soon will, to put {@code item}. */
    Player<Void> producer(JoinableQueue<Integer> queue, int item) {
        return stage.enter("producer", () -> queue.put(item));
    }

    /** A thread that waits, or soon will, to take something. */
    Player<Integer> consumer(JoinableQueue<Integer> queue) {
        return stage.enter("consumer", queue::take);
    }

    /** As many threads as {@code number}, all of which wait to take something. */
    List<Player<Integer>> consumers(JoinableQueue<Integer> queue, int number) {
        var consumers = new ArrayList<Player<Integer>>();
        for (int i = 0; i < number; i++) {
            Player<Integer> consumer = consumer(queue);
            consumer.awaitBlocked();
            consumers.add(consumer);
        }
        return consumers;
    }

    /** A thread that waits, or soon will, until all is done. */
    Player<Void> joiner(JoinableQueue<Integer> queue) {
        return stage.enter("joiner", () -> queue.join());
    }
}
