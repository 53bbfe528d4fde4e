package interleave.condition;

import interleave.spec.LoadSpec;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Two put letters into a box, two take them out; at last each taker gets a letter that sends it home. */
final class Post implements LoadSpec.Round {
    private static final int HOME = -1;

    private final Mailbox<Integer> mailbox;
    private final boolean nothingElse;
    private final AtomicInteger putters = new AtomicInteger(2);
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger foundEmpty = new AtomicInteger();

    /** Creates a round which asks whether anybody took from an empty box, or else what has become of the letters. */
    Post(MailboxFactory factory, int capacity, boolean nothingElse) {
        this.mailbox = factory.create(new ReentrantLock(), capacity);
        this.nothingElse = nothingElse;
    }

    @Override
    public List<LoadSpec.Actor> actors() {
        return List.of(
                new LoadSpec.Actor("putter 1", this::put),
                new LoadSpec.Actor("taker 1", stop -> take()),
                new LoadSpec.Actor("putter 2", this::put),
                new LoadSpec.Actor("taker 2", stop -> take()));
    }

    private long put(LoadSpec.Stop stop) {
        try {
            int letter = 0;
            while (!stop.requested()) {
                letter++;
                mailbox.put(letter);
                put.addAndGet(letter);
            }
            if (putters.decrementAndGet() == 0) {
                mailbox.put(HOME);
                mailbox.put(HOME);
            }
            return letter;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    private long take() {
        long done = 0;
        while (true) {
            try {
                int letter = mailbox.take();
                if (letter == HOME) {
                    return done;
                }
                taken.addAndGet(letter);
                done++;
            } catch (NoSuchElementException e) {
                foundEmpty.incrementAndGet();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            }
        }
    }

    @Override
    public @Nullable String complaint(List<Long> operations) {
        if (nothingElse) {
            return foundEmpty.get() == 0 ? null : "takers let in while the box was empty: " + foundEmpty;
        }
        return put.get() == taken.get() ? null : "letters worth " + put + " were put, and " + taken + " taken";
    }
}
