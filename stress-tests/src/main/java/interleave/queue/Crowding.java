package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More producers than places. */
final class Crowding implements Round {
    private static final int CAPACITY = 1;

    private final JoinableQueue<Integer> queue = QueueLoad.queue(CAPACITY);
    private volatile int most;

    Crowding() {}

    @Override
    public List<Actor> actors() {
        return Collections.nCopies(
                3, new Actor("producer", this::work)); // more than cores: one is always about to enter
    }

    private long work(Stop stop) {
        long done = 0;
        while (!stop.requested()) {
            queue.offer(1);
            int size = queue.size();
            if (size > CAPACITY) {
                most = size;
            }
            queue.poll();
            done++;
        }
        return done;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return most == 0 ? null : "there were " + most + " items in a queue for " + CAPACITY;
    }
}
