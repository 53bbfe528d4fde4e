package interleave.producerconsumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.AlsoRuns;
import interleave.spec.Player;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link BoundedBuffer} does for one producer and one consumer. Many of them have classes of their own. */
@AlsoRuns({BufferWaiting.class, BufferCrowd.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class BufferContract extends OnStage {
    private static final BufferFactory NEW = Subject.factory(BufferFactory.class);
    private static final int MANY = 65_536;

    private final BoundedBuffer<Integer> single = NEW.create(1);
    private final BoundedBuffer<Integer> buffer = NEW.create(3);

    BufferContract(ThreadKind kind) {
        super(kind);
    }

    @Test
    void gives_out_what_was_put_in_in_that_order() throws Exception {
        outcome(enter("one", () -> {
            for (int item = 1; item <= 3; item++) {
                buffer.put(item);
            }
            for (int item = 1; item <= 3; item++) {
                assertEquals(item, buffer.take());
            }
        }));
    }

    @Test
    void has_room_for_as_many_as_it_was_made_for() throws Exception {
        BoundedBuffer<String> large = NEW.create(MANY);
        enter("one", () -> {
                    for (int item = 0; item < MANY; item++) {
                        large.put("item " + item);
                    }
                    for (int item = 0; item < MANY; item++) {
                        assertEquals("item " + item, large.take());
                    }
                })
                .await(); // not outcome(): this may take its time
    }

    @Test
    void waits_for_room() throws Exception {
        outcome(enter("first", () -> single.put(1)));
        Player<Void> producer = enter("producer", () -> single.put(2));
        producer.awaitBlocked();

        assertEquals(1, outcome(enter("consumer", single::take)));

        outcome(producer);
        assertEquals(2, outcome(enter("consumer", single::take)));
    }

    @Test
    void puts_nothing_when_interrupted_while_it_waits() throws Exception {
        outcome(enter("first", () -> single.put(1)));
        Player<Void> producer = enter("producer", () -> single.put(2));
        producer.awaitBlocked();

        producer.interrupt();

        producer.awaitThrown(InterruptedException.class);
        assertEquals(1, outcome(enter("consumer", single::take)));
        enter("consumer", single::take).awaitBlocked();
    }

    @Test
    void takes_nothing_when_interrupted_while_it_waits() throws Exception {
        Player<Integer> consumer = enter("consumer", buffer::take);
        consumer.awaitBlocked();

        consumer.interrupt();

        consumer.awaitThrown(InterruptedException.class);
        outcome(enter("producer", () -> {
            buffer.put(1);
            assertEquals(1, buffer.take());
        }));
    }

    @Test
    void does_nothing_when_interrupted_before() throws Exception {
        outcome(enter("one", () -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> buffer.put(1));
            buffer.put(2);
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, buffer::take);
            assertEquals(2, buffer.take());
        }));
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose: how are callers answered whom no checker has warned?
    void refuses_null() {
        assertThrows(NullPointerException.class, () -> buffer.put(null));
    }

    @Test
    void refuses_to_have_room_for_nothing() {
        assertThrows(IllegalArgumentException.class, () -> NEW.create(0));
        assertThrows(IllegalArgumentException.class, () -> NEW.create(-1));
    }
}
