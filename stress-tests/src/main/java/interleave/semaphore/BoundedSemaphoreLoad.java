package interleave.semaphore;

import static interleave.support.Defect.LOST_ITEM;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bounded semaphore under load: beside what holds for all, are there ever more permits than at the beginning? */
public final class BoundedSemaphoreLoad implements LoadSpec {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private final SemaphoreLoad all = new SemaphoreLoad();

    /** Created by the engine, by name. */
    public BoundedSemaphoreLoad() {}

    @Override
    public List<Question> questions() {
        var questions = new ArrayList<Question>();
        questions.add(new Question("two give back more than they took", LOST_ITEM, GivingTooMuch::new));
        questions.addAll(all.questions());
        return List.copyOf(questions);
    }

    @Override
    public Round cost(int threads) {
        return all.cost(threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        return all.plainLoop();
    }

    /** Two who take one permit and give back two. */
    private static final class GivingTooMuch implements Round {
        private static final int BOUND = 3;

        private final Semaphore semaphore = NEW.create(BOUND);

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("giver", this::give), new Actor("other giver", this::give));
        }

        private long give(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                semaphore.tryAcquire();
                giveBack();
                giveBack();
                done++;
            }
            return done;
        }

        private void giveBack() {
            try {
                semaphore.release();
            } catch (IllegalStateException e) {
                // as it should, unless the other has taken one
            }
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            int left = semaphore.availablePermits();
            return left == BOUND ? null : "began with " + BOUND + " permits, ended with " + left;
        }
    }
}
