package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A lock for two at work: is what two sides count under it what they have counted? */
public final class DuoLockLoad implements LoadSpec {
    private static final DuoLockFactory NEW = Subject.factory(DuoLockFactory.class);
    private static final int COUNTS = 2_000;

    /** Created by the engine, by name. */
    public DuoLockLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("both sides count", NO_EXCLUSION, Counting::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var counting = new Counting();
        Thread other = Thread.ofPlatform().name("side 1").start(() -> counting.countTimes(1));
        counting.countTimes(0);
        other.join();
        return counting.count == 2 * COUNTS;
    }

    private static final class Counting implements Round {
        private final DuoLock lock = NEW.create();
        private long count; // plain: the lock guards it

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("side 0", stop -> count(0, stop)), new Actor("side 1", stop -> count(1, stop)));
        }

        private long count(int side, Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                count(side);
                done++;
            }
            return done;
        }

        void countTimes(int side) {
            for (int i = 0; i < COUNTS; i++) {
                count(side);
            }
        }

        private void count(int side) {
            lock.lock(side);
            try {
                count++;
            } finally {
                lock.unlock(side);
            }
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long counted = operations.stream().mapToLong(Long::longValue).sum();
            return counted == count
                    ? null
                    : String.format(Locale.ROOT, "%,d counts under the lock, %,d lost", counted, counted - count);
        }
    }
}
