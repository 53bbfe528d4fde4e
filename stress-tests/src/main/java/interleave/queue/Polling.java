package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody waits: one offers, two poll. */
final class Polling implements Round {
    private final JoinableQueue<Integer> queue = QueueLoad.queue(0);
    private final Tally put = new Tally();
    private final Tally taken = new Tally();

    Polling() {}

    @Override
    public List<Actor> actors() {
        return List.of(
                new Actor("producer", this::produce),
                new Actor("consumer 0", this::consume),
                new Actor("consumer 1", this::consume));
    }

    private long produce(Stop stop) {
        for (int item = 0; !stop.requested(); item++) {
            if (queue.offer(item)) {
                put.add(item);
            }
        }
        return put.count();
    }

    private long consume(Stop stop) {
        var own = new Tally();
        while (!stop.requested()) {
            Integer item = queue.poll();
            if (item != null) {
                own.add(item);
            }
        }
        synchronized (taken) {
            taken.add(own);
        }
        return own.count();
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        for (Integer left = queue.poll(); left != null; left = queue.poll()) {
            taken.add(left);
        }
        return taken.complaint(put);
    }
}
