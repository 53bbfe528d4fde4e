package interleave.producerconsumer;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Producers put the numbers 1, 2, …, and consumers take them; at last each producer puts a number that sends one home. */
final class Crossing implements Round {
    private static final int HOME = -1;
    private static final int MOST = 2_000; // of a slow buffer nobody wants to see more

    private final BoundedBuffer<Integer> buffer;
    private final int pairs;
    private final boolean nothingElse;
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger foundEmpty = new AtomicInteger();
    private final AtomicInteger producers;

    /** A round which asks whether anybody took from an empty buffer, or else what has become of the items. */
    Crossing(BoundedBuffer<Integer> buffer, int pairs, boolean nothingElse) {
        this.buffer = buffer;
        this.pairs = pairs;
        this.nothingElse = nothingElse;
        this.producers = new AtomicInteger(pairs);
    }

    @Override
    public List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        for (int i = 1; i <= pairs; i++) {
            actors.add(new Actor("producer " + i, this::produce));
            actors.add(new Actor("consumer " + i, stop -> consume()));
        }
        return actors;
    }

    private long produce(Stop stop) {
        int item = 0;
        while (!stop.requested() && item < MOST) {
            item++;
            Calls.put(buffer, item);
            put.addAndGet(item);
        }
        if (producers.decrementAndGet() == 0) { // after the last item, so that nobody goes home before it
            for (int i = 0; i < pairs; i++) {
                Calls.put(buffer, HOME);
            }
        }
        return item;
    }

    private long consume() {
        long done = 0;
        for (int item = take(); item != HOME; item = take()) {
            taken.addAndGet(item);
            done++;
        }
        return done;
    }

    private int take() {
        return Calls.take(buffer, foundEmpty::incrementAndGet);
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        if (nothingElse) {
            return foundEmpty.get() == 0 ? null : "consumers went on when the buffer was empty: " + foundEmpty;
        }
        return put.get() == taken.get() ? null : "items worth " + put + " were put, and " + taken + " taken";
    }
}
