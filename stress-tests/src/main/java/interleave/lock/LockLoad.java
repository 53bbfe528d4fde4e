package interleave.lock;

import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * A lock under load: does it keep everybody out, does it forget who has gone, and does everybody wake who
 * sleeps? The last is asked by rounds of one unlock each: of many, the next makes up for what one has lost.
 */
public final class LockLoad implements LoadSpec {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);

    /** Created by the engine, by name. */
    public LockLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("three threads count under the lock", NO_EXCLUSION, () -> new Counting(3)),
                new Question("an attempt ends as the lock is freed", LEAK, () -> Scenes.givingUp(NEW.create(), false)),
                new Question(
                        "a thread falls asleep as the lock is freed",
                        LOST_WAKEUP,
                        () -> Scenes.fallingAsleep(NEW.create())),
                new Question(
                        "a thread gives up as the lock is freed",
                        LOST_WAKEUP,
                        () -> Scenes.givingUp(NEW.create(), true)),
                new Question(
                        "a thread is interrupted as the lock is freed",
                        LOST_WAKEUP,
                        () -> Scenes.interrupted(NEW.create())));
    }

    @Override
    public Round cost(int threads) {
        return new Counting(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        return PlainLoop.run(NEW.create());
    }

    /** All actors count; in the end the count must say how often. */
    private static final class Counting implements Round {
        private final Lock lock = NEW.create();
        private final int threads;
        private long count; // guarded by lock, if it is one
        private volatile boolean refused;

        Counting(int threads) {
            this.threads = threads;
        }

        @Override
        public List<Actor> actors() {
            return Collections.nCopies(threads, new Actor("visitor", this::count));
        }

        private long count(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                lock.lock();
                count++;
                try {
                    lock.unlock();
                } catch (IllegalMonitorStateException e) {
                    refused = true;
                }
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long visits = operations.stream().mapToLong(Long::longValue).sum();
            if (visits != count) {
                return String.format(Locale.ROOT, "%,d visits, one by one, counted %,d", visits, count);
            }
            return refused ? "one who had the lock found it free, when it came to unlocking" : null;
        }
    }
}
