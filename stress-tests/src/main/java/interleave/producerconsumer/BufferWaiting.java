package interleave.producerconsumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interleave.spec.Player;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link BoundedBuffer} does when two wait for the same thing, or for different ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class BufferWaiting extends OnStage {
    private static final BufferFactory NEW = Subject.factory(BufferFactory.class);

    private final BoundedBuffer<Integer> single = NEW.create(1);
    private final BoundedBuffer<Integer> buffer = NEW.create(3);

    BufferWaiting(ThreadKind kind) {
        super(kind);
    }

    @Test
    void lets_one_of_two_consumers_go_on_when_one_item_comes() throws Exception {
        Player<Integer> first = consumer("consumer 1", buffer);
        Player<Integer> second = consumer("consumer 2", buffer);

        outcome(enter("producer", () -> buffer.put(1)));
        Player<Integer> served = whoEnds(first, second);
        Player<Integer> other = served == first ? second : first;
        assertEquals(1, outcome(served));
        other.awaitBlocked();
        outcome(enter("producer", () -> buffer.put(2)));
        assertEquals(2, outcome(other));
    }

    @Test
    void wakes_two_consumers_for_two_items_and_the_producer_for_room() throws Exception {
        Player<Integer> first = consumer("consumer 1", single);
        Player<Integer> second = consumer("consumer 2", single);

        Player<Void> producer = enter("producer", () -> {
            synchronized (single) { // if this is what the others wait for, nobody gets in between the two
                single.put(1);
                single.put(2);
            }
        });

        outcome(producer);
        assertOneEach(outcome(first), outcome(second));
    }

    private Player<Integer> consumer(String role, BoundedBuffer<Integer> from) {
        Player<Integer> consumer = enter(role, from::take);
        consumer.awaitBlocked();
        return consumer;
    }

    /** Waits until one of them has ended; if neither will, whoever waits for the one returned finds out. */
    private static Player<Integer> whoEnds(Player<Integer> one, Player<Integer> other) {
        long begun = System.nanoTime();
        for (int looks = 0; !one.hasEnded() && !other.hasEnded(); looks++) {
            if (isOver(System.nanoTime() - begun, looks)) {
                break;
            }
            LockSupport.parkNanos(PACE_NANOS);
        }
        return other.hasEnded() ? other : one;
    }
}
