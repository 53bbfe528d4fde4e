package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** As many items at once as there are consumers asleep, of whom each takes one: is each woken for its own? */
final class Bursts implements Round {
    private static final int CONSUMERS = 3;
    private static final int PILL = Integer.MAX_VALUE;
    private static final long TILL_ASLEEP_NANOS = 50_000; // if it is not enough, the next burst has its chance

    private final JoinableQueue<Integer> queue = QueueLoad.queue(0);
    private final CyclicBarrier served = new CyclicBarrier(CONSUMERS + 1);

    Bursts() {}

    @Override
    public List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        actors.add(new Actor("producer", this::produce));
        for (int i = 0; i < CONSUMERS; i++) {
            actors.add(new Actor("consumer " + i, stop -> consume()));
        }
        return actors;
    }

    private long produce(Stop stop) {
        long bursts = 0;
        boolean last;
        do {
            last = stop.requested();
            LockSupport.parkNanos(TILL_ASLEEP_NANOS);
            for (int i = 0; i < CONSUMERS; i++) {
                queue.offer(last ? PILL : i);
            }
            awaitOthers();
            bursts++;
        } while (!last);
        return bursts;
    }

    private long consume() {
        long taken = 0;
        int item;
        do {
            item = QueueLoad.uninterrupted(queue);
            awaitOthers();
            taken++;
        } while (item != PILL);
        return taken;
    }

    private void awaitOthers() {
        try {
            served.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return null; // everybody was served, or they would still be waiting
    }
}
