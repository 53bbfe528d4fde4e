package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STALE_READ;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A queue under load, whatever its order: does everything come out once, and does everybody come home? */
public class QueueLoad implements LoadSpec {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);
    private static final int PLAIN_ITEMS = 1_000;

    /** Created by the engine, by name. */
    public QueueLoad() {}

    static JoinableQueue<Integer> queue(int capacity) {
        return NEW.create(capacity);
    }

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("workers report their work done", LOST_UPDATE, Reporting::new),
                new Question("one polls isShutdown() until another shuts down", STALE_READ, Watching::new),
                new Question("producers offer to a full queue", NO_EXCLUSION, Crowding::new),
                new Question("producers and consumers, 3 places", LOST_ITEM, () -> handOver(3, HandOver.About.ITEMS))
                        .whenStuck(LOST_ITEM),
                new Question("consumers poll what is there", LOST_ITEM, Polling::new),
                new Question("impatient producers and consumers", LOST_ITEM, () -> new ImpatientHandOver(queue(1))),
                new Question("consumers that wait for an item", TOO_EARLY, () -> handOver(1, HandOver.About.WAITING)),
                new Question("producers and consumers, 1 place", LOST_WAKEUP, () -> handOver(1, HandOver.About.ITEMS)),
                new Question("as many items at once as consumers wait", LOST_WAKEUP, Bursts::new),
                new Question("joiners wait for a worker", LOST_WAKEUP, Joining::new),
                new Question("a shutdown while others wait", LOST_WAKEUP, () -> new Closing(queue(2), false)),
                new Question("an immediate shutdown", LOST_WAKEUP, () -> new Closing(queue(64), true)));
    }

    static Round handOver(int capacity, HandOver.About about) {
        return new HandOver(queue(capacity), about);
    }

    @Override
    public Round cost(int threads) {
        return new PutAndTake(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        JoinableQueue<Integer> queue = queue(10);
        var sum = new AtomicLong();
        Thread producer = Thread.ofPlatform().daemon().start(() -> {
            for (int item = 1; item <= PLAIN_ITEMS; item++) {
                uninterrupted(queue, item);
            }
        });
        Thread consumer = Thread.ofPlatform().daemon().start(() -> {
            for (int i = 0; i < PLAIN_ITEMS; i++) {
                sum.addAndGet(uninterrupted(queue));
                queue.taskDone();
            }
        });
        producer.join();
        queue.join();
        consumer.join();
        return sum.get() == PLAIN_ITEMS * (PLAIN_ITEMS + 1) / 2;
    }

    private static void uninterrupted(JoinableQueue<Integer> queue, int item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    static int uninterrupted(JoinableQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e); // nobody interrupts
        }
    }

    /** Each actor puts an item and takes one, all through one place. */
    private record PutAndTake(int threads, JoinableQueue<Integer> queue) implements Round {
        PutAndTake(int threads) {
            this(threads, QueueLoad.queue(1));
        }

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(threads, new Actor("worker", this::work));
        }

        private long work(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                uninterrupted(queue, 1);
                uninterrupted(queue);
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return null;
        }
    }

    /** Two workers put, take and report; when both have ended, nothing may be unfinished. */
    private static final class Reporting implements Round {
        private final JoinableQueue<Integer> queue = queue(0);
        private volatile boolean tooMany;

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(2, new Actor("worker", this::work));
        }

        private long work(Stop stop) {
            long done = 0;
            try {
                while (!stop.requested()) {
                    queue.offer(1);
                    queue.poll();
                    queue.taskDone();
                    done++;
                }
            } catch (IllegalStateException e) {
                tooMany = true;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            try {
                return tooMany
                        ? "a report was refused, for an item had not been counted"
                        : queue.join(0, TimeUnit.NANOSECONDS) ? null : "all was reported done, but a joiner would wait";
            } catch (InterruptedException e) {
                throw new AssertionError(e); // nobody interrupts
            }
        }
    }
}
