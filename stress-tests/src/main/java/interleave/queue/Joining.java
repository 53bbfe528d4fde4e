package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One works, others wait for the end of all work, again and again. */
final class Joining implements Round {
    private final JoinableQueue<Integer> queue = QueueLoad.queue(0);
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable String early;

    Joining() {}

    @Override
    public List<Actor> actors() {
        return List.of(
                new Actor("worker", this::work), new Actor("joiner 0", this::join), new Actor("joiner 1", this::join));
    }

    private long work(Stop stop) {
        while (!stop.requested()) {
            begun.incrementAndGet();
            queue.offer(1);
            queue.poll();
            Thread.onSpinWait();
            done.incrementAndGet();
            queue.taskDone();
        }
        return done.get();
    }

    private long join(Stop stop) {
        long joined = 0;
        try {
            while (!stop.requested()) {
                long before = begun.get() - 1; // the last of these may not yet be in the queue
                queue.join();
                if (done.get() < before) {
                    early = "a joiner went on while " + (before - done.get()) + " pieces of work were unfinished";
                }
                joined++;
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
        return joined;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return early;
    }
}
