package interleave.producerconsumer;

import interleave.spec.Crowd;
import interleave.spec.Player;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A crowd of virtual threads waits on two carriers: asleep, or in a loop that gives way to others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BufferCrowd extends OnStage {
    private static final BufferFactory NEW = Subject.factory(BufferFactory.class);
    private static final int CROWD = 200; // spinners need a carrier, again and again, to see what is going on

    BufferCrowd() {
        super(ThreadKind.PLATFORM);
    }

    @Test
    void serves_a_crowd_of_virtual_consumers() throws Exception {
        BoundedBuffer<Integer> buffer = NEW.create(CROWD + 1);
        Player<Integer> first = enter("first consumer", buffer::take);
        first.awaitBlocked();
        Crowd consumers = stage.crowd(CROWD, buffer::take);

        outcome(enter("producer", () -> {
            for (int item = 0; item <= CROWD; item++) {
                buffer.put(item);
            }
        }));

        outcome(first);
        consumers.awaitAllEnded();
    }
}
