package interleave.queue;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import interleave.spec.LoadSpec.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Producers put, consumers take, and both wait for each other. At the end each producer puts one pill, and
 * each consumer ends with one.
 */
final class HandOver implements Round {
    private static final int PAIRS = 2;
    private static final int PILL = Integer.MAX_VALUE; // leaves last, also in order of priority

    /** What to complain about. */
    enum About {
        ITEMS,
        WAITING,
        ORDER
    }

    private final JoinableQueue<Integer> queue;
    private final About about;
    private final Tally put = new Tally();
    private final Tally taken = new Tally();
    private final AtomicInteger early = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();

    HandOver(JoinableQueue<Integer> queue, About about) {
        this.queue = queue;
        this.about = about;
    }

    @Override
    public List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        for (int i = 0; i < PAIRS; i++) {
            int number = i;
            actors.add(new Actor("producer " + number, stop -> produce(number, stop)));
            actors.add(new Actor("consumer " + number, stop -> consume()));
        }
        return actors;
    }

    private long produce(int number, Stop stop) {
        var own = new Tally();
        try {
            for (int item = number; !stop.requested(); item += PAIRS) {
                queue.put(item);
                own.add(item);
            }
            queue.put(PILL);
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
        synchronized (put) {
            put.add(own);
        }
        return own.count();
    }

    private long consume() {
        var own = new Tally();
        int[] last = new int[PAIRS];
        java.util.Arrays.fill(last, -1);
        for (int item = take(); item != PILL; item = take()) {
            own.add(item);
            if (item <= last[item % PAIRS]) {
                overtaken.incrementAndGet();
            }
            last[item % PAIRS] = item;
        }
        synchronized (taken) {
            taken.add(own);
        }
        return own.count();
    }

    private int take() {
        while (true) {
            try {
                return queue.take();
            } catch (QueueShutDownException e) {
                early.incrementAndGet(); // nobody has shut the queue down
            } catch (InterruptedException e) {
                throw new AssertionError(e); // nobody interrupts
            }
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        for (Integer left = queue.poll(); left != null; left = queue.poll()) {
            if (left != PILL) {
                taken.add(left); // a pill may overtake items, if the order is not that in which they came
            }
        }
        return switch (about) {
            case ITEMS -> taken.complaint(put);
            case WAITING ->
                early.get() == 0
                        ? null
                        : "a consumer went on without an item, though the queue was open (" + early + " ×)";
            case ORDER ->
                overtaken.get() == 0
                        ? null
                        : "an item came after a later one of the same producer (" + overtaken + " ×)";
        };
    }
}
