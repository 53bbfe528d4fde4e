package interleave.producerconsumer;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Two consumers wait, a producer puts an item for each at once, and does so again when both have come. */
final class Handful implements Round {
    private static final int CONSUMERS = 2;
    private static final int HOME = -1;
    private static final int MOST = 200;

    private final BoundedBuffer<Integer> buffer;
    private final BoundedBuffer<Integer> answers = new MonitorBuffer<>(CONSUMERS); // not the one that is judged
    private final AtomicInteger foundEmpty = new AtomicInteger();

    Handful(BoundedBuffer<Integer> buffer) {
        this.buffer = buffer;
    }

    @Override
    public List<Actor> actors() {
        return List.of(
                new Actor("producer", this::produce),
                new Actor("consumer 1", stop -> consume()),
                new Actor("consumer 2", stop -> consume()));
    }

    private long produce(Stop stop) {
        int done = 0;
        while (!stop.requested() && done < MOST) {
            done++;
            handOut(done);
            for (int i = 0; i < CONSUMERS; i++) {
                Calls.take(answers, () -> {});
            }
        }
        handOut(HOME);
        return done;
    }

    private void handOut(int item) {
        for (int i = 0; i < CONSUMERS; i++) {
            Calls.put(buffer, item);
        }
    }

    private long consume() {
        long done = 0;
        for (int item = take(); item != HOME; item = take()) {
            Calls.put(answers, item);
            done++;
        }
        return done;
    }

    private int take() {
        return Calls.take(buffer, foundEmpty::incrementAndGet);
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return null; // everybody is back
    }
}
