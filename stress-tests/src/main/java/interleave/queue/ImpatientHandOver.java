package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Producers and consumers who wait for an instant only, while somebody keeps interrupting them: is anything lost? */
final class ImpatientHandOver implements Round {
    private static final int PAIRS = 2;
    private static final long INSTANT_NANOS = 20_000;

    private final JoinableQueue<Integer> queue;
    private final Tally put = new Tally();
    private final Tally taken = new Tally();
    private final AtomicReferenceArray<@Nullable Thread> working = new AtomicReferenceArray<>(2 * PAIRS);

    ImpatientHandOver(JoinableQueue<Integer> queue) {
        this.queue = queue;
    }

    @Override
    public List<Actor> actors() {
        return List.of(
                new Actor("producer 0", stop -> work(0, stop, put, this::produce)),
                new Actor("consumer 0", stop -> work(1, stop, taken, this::consume)),
                new Actor("producer 1", stop -> work(2, stop, put, this::produce)),
                new Actor("consumer 1", stop -> work(3, stop, taken, this::consume)),
                new Actor("interrupter", this::interrupt));
    }

    /** One attempt. */
    private interface Attempt {
        void make(int item, Tally tally) throws InterruptedException;
    }

    private long work(int number, Stop stop, Tally all, Attempt attempt) {
        var own = new Tally();
        working.set(number, Thread.currentThread());
        int item = number;
        while (!stop.requested()) {
            try {
                attempt.make(item, own);
            } catch (InterruptedException e) {
                // the attempt has failed: nothing was put, nothing taken
            }
            item += 2 * PAIRS;
        }
        working.set(number, null);
        synchronized (all) {
            all.add(own);
        }
        return own.count();
    }

    private void produce(int item, Tally own) throws InterruptedException {
        if (queue.offer(item, INSTANT_NANOS, TimeUnit.NANOSECONDS)) {
            own.add(item);
        }
    }

    private void consume(int unused, Tally own) throws InterruptedException {
        Integer item = queue.poll(INSTANT_NANOS, TimeUnit.NANOSECONDS);
        if (item != null) {
            own.add(item);
        }
    }

    private long interrupt(Stop stop) {
        long done = 0;
        while (!stop.requested()) {
            Thread thread = working.get((int) (done % (2 * PAIRS)));
            if (thread != null) {
                thread.interrupt();
            }
            LockSupport.parkNanos(INSTANT_NANOS);
            done++;
        }
        return done;
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        for (Integer left = queue.poll(); left != null; left = queue.poll()) {
            taken.add(left);
        }
        return taken.complaint(put);
    }
}
