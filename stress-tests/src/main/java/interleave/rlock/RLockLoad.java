package interleave.rlock;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.WRONG_RESULT;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import interleave.spec.WatchedLock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * A lock under load, with owners that come again, intruders, and some who wait in vain. A lock that is broken may
 * let nobody in any more: those who are stuck then show the defect that was asked for.
 */
public final class RLockLoad implements LoadSpec {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);
    private static final int VISITS = 2_000;
    private static final String AT_A_CONDITION = "an owner waits at a condition";

    private final List<Question> questions = List.of(
            new Question("one comes as the other leaves", NO_EXCLUSION, () -> new Visits(NEW.create()) {
                        @Override
                        public List<Actor> actors() {
                            return Collections.nCopies(3, new Actor("visitor", stop -> work(stop, this::visit)));
                        }
                    })
                    .whenStuck(NO_EXCLUSION),
            new Question("an intruder unlocks", WRONG_RESULT, () -> new Visits(NEW.create()) {
                        @Override
                        public List<Actor> actors() {
                            return List.of(
                                    new Actor("visitor", stop -> work(stop, this::visit)),
                                    new Actor("intruder", stop -> work(stop, this::intrude)));
                        }
                    })
                    .whenStuck(WRONG_RESULT),
            new Question("two count, and lock again to do so", NO_EXCLUSION, () -> counting(NEW.create(), 2))
                    .whenStuck(NO_EXCLUSION),
            new Question("a visitor runs out of patience", NO_EXCLUSION, () -> new Visits(NEW.create()) {
                        @Override
                        public List<Actor> actors() {
                            return List.of(
                                    new Actor("visitor", stop -> work(stop, this::visitTwice)),
                                    new Actor("impatient", stop -> work(stop, this::attempt)));
                        }
                    })
                    .whenStuck(NO_EXCLUSION),
            new Question(AT_A_CONDITION, NO_EXCLUSION, () -> new Turns(NEW.create())).whenStuck(DEADLOCK),
            new Question(
                            "an owner calls itself",
                            DEADLOCK,
                            () -> counting(new WatchedLock(NEW.create(), "the lock"), 2))
                    .whenStuck(DEADLOCK));

    /** Created by the engine, by name. */
    public RLockLoad() {}

    @Override
    public List<Question> questions() {
        return questions.stream()
                .filter(question -> !question.name().equals(AT_A_CONDITION) || hasConditions())
                .toList();
    }

    /** {@link Lock} allows a lock to have none. */
    private static boolean hasConditions() {
        try {
            NEW.create().newCondition();
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public Round cost(int threads) {
        return counting(NEW.create(), threads);
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var visits = (Visits) counting(NEW.create(), 2);
        Runnable often = () -> {
            for (int i = 0; i < VISITS; i++) {
                visits.visitTwice();
            }
        };
        var other = new Thread(often, "other");
        other.start();
        often.run();
        other.join();
        return visits.complaint(List.of((long) VISITS, (long) VISITS)) == null;
    }

    private static Round counting(Lock lock, int threads) {
        return new Visits(lock) {
            @Override
            public List<Actor> actors() {
                return Collections.nCopies(threads, new Actor("visitor", stop -> work(stop, this::visitTwice)));
            }
        };
    }

    static boolean isTakenSoon(Lock lock) {
        try {
            return lock.tryLock(1, TimeUnit.MICROSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
