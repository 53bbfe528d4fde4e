package interleave.thread;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.STALE_READ;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Starting under load: thousands of threads, each of which may be faster than the one that starts it. */
public final class StarterLoad implements LoadSpec {
    private static final StarterFactory NEW = Subject.factory(StarterFactory.class);
    private static final int PLAIN_STARTS = 100;

    /** Created by the engine, by name. */
    public StarterLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("one thread after another is started", EXCEPTION, Starting::new),
                new Question("data goes to a thread and back", STALE_READ, Handing::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        Starter starter = NEW.create();
        var ran = new AtomicBoolean();
        for (int i = 0; i < PLAIN_STARTS; i++) {
            ran.set(false);
            starter.start("worker", () -> ran.set(true)).join();
            if (!ran.get()) {
                return false;
            }
        }
        return true;
    }

    /** Each task is to leave a trace. That a thread was not started at all is a question for the contract. */
    private static final class Starting implements Round {
        private final Starter starter = NEW.create();
        private volatile @Nullable String complaint;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("starter", this::start));
        }

        private long start(Stop stop) {
            long done = 0;
            while (!stop.requested() && complaint == null) {
                var ran = new AtomicBoolean();
                Thread thread = starter.start("worker", () -> ran.set(true));
                join(thread);
                done++;
                if (thread.getState() == Thread.State.TERMINATED && !ran.get()) {
                    complaint = "the thread has died before it came to its task";
                }
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return complaint;
        }
    }

    /** What was written before the start must be seen in the task, and what the task wrote, after the join. */
    private static final class Handing implements Round {
        private final Starter starter = NEW.create();
        private long there; // plain: start and join are all that orders the accesses
        private long back;
        private volatile @Nullable String complaint;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("starter", this::hand));
        }

        private long hand(Stop stop) {
            long done = 0;
            while (!stop.requested() && complaint == null) {
                done++;
                there = done;
                Thread thread = starter.start("worker", () -> back = there);
                join(thread);
                if (thread.getState() == Thread.State.TERMINATED && back != done) {
                    complaint = "handed " + done + " over, and got " + back + " back";
                }
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return complaint;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
