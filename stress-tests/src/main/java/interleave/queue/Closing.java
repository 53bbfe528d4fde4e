package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The queue is shut down while producers, consumers and joiners wait: does everybody get home? */
final class Closing implements Round {
    private static final long INSTANT_NANOS = 20_000;

    private final JoinableQueue<Integer> queue;
    private final boolean immediate;
    private final Tally put = new Tally();
    private final Tally taken = new Tally();

    Closing(JoinableQueue<Integer> queue, boolean immediate) {
        this.queue = queue;
        this.immediate = immediate;
    }

    @Override
    public List<Actor> actors() {
        var actors = new ArrayList<>(List.of(
                new Actor("producer", stop -> produce()),
                new Actor("consumer 0", stop -> consume()),
                new Actor("joiner", stop -> join()),
                new Actor("owner", this::close)));
        if (!immediate) {
            actors.add(new Actor("consumer 1", stop -> consume()));
        }
        return actors;
    }

    private long produce() {
        try {
            for (int item = 0; ; item++) {
                queue.put(item);
                put.add(item);
            }
        } catch (QueueShutDownException end) {
            return put.count();
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    private long consume() {
        var own = new Tally();
        try {
            while (true) {
                own.add(queue.take());
                queue.taskDone();
            }
        } catch (QueueShutDownException end) {
            synchronized (taken) {
                taken.add(own);
            }
            return own.count();
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    private long join() {
        long joined = 0;
        try {
            do {
                queue.join();
                joined++;
                Thread.onSpinWait();
            } while (!queue.isShutdown());
            queue.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
        return joined;
    }

    private long close(Stop stop) {
        while (!stop.requested()) {
            LockSupport.parkNanos(INSTANT_NANOS);
        }
        queue.shutdown(immediate);
        return 1;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return immediate ? null : taken.complaint(put);
    }
}
