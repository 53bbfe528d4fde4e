package interleave.thread;

import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gathering under load: parts of different lengths, and nobody says which ends first. */
public final class GathererLoad implements LoadSpec {
    private static final GathererFactory NEW = Subject.factory(GathererFactory.class);
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final List<Callable<Long>> PARTS = List.of(() -> after(LONG_NANOS, 1), () -> after(0, 2));

    /** Created by the engine, by name. */
    public GathererLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("a long part and a short one", TOO_EARLY, Gathering::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        try {
            return NEW.create().sum(List.of(() -> after(0, 1), () -> after(0, 2))) == 3;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static final class Gathering implements Round {
        private final Gatherer gatherer = NEW.create();
        private long sum;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("gatherer", stop -> gather()));
        }

        private long gather() {
            try {
                sum = gatherer.sum(PARTS);
                return 1;
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("no part throws, and nobody interrupts here", e);
            }
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return sum == 3 ? null : "1 and 2 are 3, but the sum was " + sum;
        }
    }

    private static long after(long nanos, long result) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < nanos && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait(); // work
        }
        return result;
    }
}
