package interleave.semaphore;

import static interleave.support.Defect.OVERTAKEN;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fair semaphore under load: beside what holds for all, is somebody overtaken who waits? */
public final class FairSemaphoreLoad implements LoadSpec {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private final SemaphoreLoad all = new SemaphoreLoad();

    /** Created by the engine, by name. */
    public FairSemaphoreLoad() {}

    @Override
    public List<Question> questions() {
        var questions = new ArrayList<Question>();
        questions.add(new Question("one who wants two permits, and those who want one", OVERTAKEN, Overtaking::new));
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

    /**
     * Who comes when the greedy one is already asleep in line must not be served before him. Only what is
     * certain counts: the newcomer has seen him asleep before he came, and not yet served when he was served himself.
     */
    private static final class Overtaking implements Round {
        private final Semaphore semaphore = NEW.create(2);
        private volatile @Nullable Thread asking; // the greedy one, while he is at it
        private volatile long served; // how often the greedy one was
        private volatile long overtaken;

        @Override
        public List<Actor> actors() {
            return List.of(
                    new Actor("greedy", this::takeTwo),
                    new Actor("modest", this::takeOne),
                    new Actor("modest", this::takeOne));
        }

        private long takeTwo(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                asking = Thread.currentThread();
                semaphore.acquireUninterruptibly(2);
                asking = null;
                done++;
                served = done; // before the release that lets those go who came later
                semaphore.release(2);
            }
            return done;
        }

        private long takeOne(Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                long servedBefore = served;
                Thread greedy = asking;
                boolean waits = greedy != null && greedy.getState() == Thread.State.WAITING;
                semaphore.acquireUninterruptibly();
                if (waits && served == servedBefore) {
                    overtaken = servedBefore + 1;
                }
                Thread.onSpinWait();
                semaphore.release();
                done++;
            }
            return done;
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return overtaken == 0
                    ? null
                    : "one who wanted two was overtaken while he waited for the " + overtaken + ". time";
        }
    }
}
