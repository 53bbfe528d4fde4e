package interleave.producerconsumer;

import interleave.spec.LoadSpec.Actor;
import interleave.spec.LoadSpec.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One adds the numbers from 1 to {@value #NUMBERS}, three remove as many. No pill could tell them to stop: it would come out first. */
final class Removing implements Round {
    private static final int NUMBERS = 300;
    private static final int CONSUMERS = 3;
    private static final int PATIENCE = 1_000; // turns, some ten microseconds

    private final UnboundedList<Integer> list;
    private final boolean nothingElse;
    private final AtomicInteger toRemove = new AtomicInteger(NUMBERS);
    private final AtomicLong removed = new AtomicLong();
    private final AtomicInteger foundEmpty = new AtomicInteger();

    /** A round which asks whether anybody removed from an empty list, or else what has become of the numbers. */
    Removing(UnboundedList<Integer> list, boolean nothingElse) {
        this.list = list;
        this.nothingElse = nothingElse;
    }

    @Override
    public List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        actors.add(new Actor("producer", stop -> add()));
        for (int i = 1; i <= CONSUMERS; i++) {
            actors.add(new Actor("consumer " + i, stop -> remove()));
        }
        return actors;
    }

    private long add() {
        for (int item = 1; item <= NUMBERS; item++) {
            for (int turn = 0; nothingElse && turn < PATIENCE && !isScarce(item); turn++) {
                Thread.onSpinWait();
            }
            list.add(item);
        }
        return NUMBERS;
    }

    /** Whether those who remove have caught up with those before {@code item}: only then they fight for it. */
    private boolean isScarce(int item) {
        return toRemove.get() <= NUMBERS - item - (CONSUMERS - 1);
    }

    private long remove() {
        long done = 0;
        while (toRemove.getAndDecrement() > 0) {
            removed.addAndGet(next());
            done++;
        }
        return done;
    }

    private int next() {
        while (true) {
            try {
                return list.removeLast();
            } catch (NoSuchElementException e) {
                foundEmpty.incrementAndGet();
            } catch (InterruptedException e) {
                throw new AssertionError(e); // nobody interrupts
            }
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        if (nothingElse) {
            return foundEmpty.get() == 0 ? null : "consumers went on when the list was empty: " + foundEmpty;
        }
        long added = NUMBERS * (NUMBERS + 1L) / 2;
        return added == removed.get() ? null : "numbers worth " + added + " were added, and " + removed + " removed";
    }
}
