package interleave.producerconsumer;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import interleave.spec.Patience;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A consumer waits, then a producer comes. Is he kept out by one who goes on looking whether he has been in? */
final class LateItem implements Round {
    private static final long MOMENT_NANOS = 1_000_000;

    private final BoundedBuffer<Integer> buffer;
    private volatile @Nullable Thread consumer; // while it takes
    private volatile @Nullable Thread producer; // while it puts
    private long keptOutSince; // this and the next: used by the thread that asks hopeless() only
    private int looks;

    LateItem(BoundedBuffer<Integer> buffer) {
        this.buffer = buffer;
    }

    @Override
    public List<Actor> actors() {
        return List.of(new Actor("consumer", stop -> consume()), new Actor("producer", this::produce));
    }

    private long consume() {
        consumer = Thread.currentThread();
        Calls.take(buffer, () -> {});
        consumer = null;
        return 1;
    }

    private long produce(Stop stop) {
        long begun = System.nanoTime();
        while (!waits(consumer) && System.nanoTime() - begun < MOMENT_NANOS) { // one who spins never seems to wait
            LockSupport.parkNanos(1_000);
        }
        producer = Thread.currentThread();
        Calls.put(buffer, 1);
        producer = null;
        return 1;
    }

    private static boolean waits(@Nullable Thread thread) {
        return thread != null && thread.getState() != Thread.State.RUNNABLE;
    }

    @Override
    public @Nullable String hopeless() {
        long now = System.nanoTime();
        boolean keptOut = waitsForEver(producer) && !waitsForEver(consumer);
        if (!keptOut || looks++ == 0) {
            looks = keptOut ? looks : 0;
            keptOutSince = now;
        }
        return Patience.isOver(now - keptOutSince, looks)
                ? "the producer cannot get in, while the consumer goes on looking whether he has been in"
                : null;
    }

    private static boolean waitsForEver(@Nullable Thread thread) {
        return thread != null
                && (thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED);
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        return null; // both are back
    }
}
