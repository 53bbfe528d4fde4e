package interleave.rlock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STALE_READ;
import static interleave.support.Defect.WRONG_RESULT;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Question: what can two threads do under a lock that one of them may take twice, on this JIT and this CPU? */
public final class RLockStress {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);

    private RLockStress() {}

    /** One writes two values with two holds, the other reads them if it gets the lock. */
    @JCStressTest
    @Outcome(
            id = {"0, 0", "1, 1", "-1, -1"},
            expect = ACCEPTABLE,
            desc = "both or none, or the lock was taken")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "with the lock, saw one of two values that belong together")
    @Shows(STALE_READ)
    @State
    public static class DataUnderTheLock {
        private final Lock lock = NEW.create();
        private int data;
        private int more;

        /** Created by jcstress. */
        public DataUnderTheLock() {}

        /** Writes the one with one hold and the other with two, and lets go of both at the end. */
        @Actor
        public void writer() {
            if (lock.tryLock()) {
                data = 1;
                boolean twice = lock.tryLock();
                more = 1;
                Count.isUnlocked(lock);
                if (twice) {
                    Count.isUnlocked(lock);
                }
            }
        }

        /** Looks, if it gets the lock. */
        @Actor
        public void reader(II_Result r) {
            if (lock.tryLock()) {
                r.r1 = more;
                r.r2 = data;
                Count.isUnlocked(lock);
            } else {
                r.r1 = -1;
                r.r2 = -1;
            }
        }
    }

    /** Two threads count, each after an inner hold has been given back already. */
    @JCStressTest
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "one after the other")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "both were inside, or one found at the end that it was not")
    @Shows(NO_EXCLUSION)
    @State
    public static class TwoVisits {
        private final Lock lock = NEW.create();
        private int visits;
        private volatile int refused;

        /** Created by jcstress. */
        public TwoVisits() {}

        /** Visits. */
        @Actor
        public void first() {
            visit();
        }

        /** Visits as well. */
        @Actor
        public void second() {
            visit();
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(II_Result r) {
            r.r1 = visits;
            r.r2 = refused;
        }

        private void visit() {
            Count.in(lock);
            if (lock.tryLock() && !Count.isUnlocked(lock)) {
                refused = 1;
            }
            visits++;
            if (!Count.isUnlocked(lock)) {
                refused = 1;
            }
        }
    }

    /** One comes as the other leaves: can both unlock what they have locked? */
    @JCStressTest
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "both were the owner until they unlocked")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an owner was forgotten before it unlocked")
    @Shows(NO_EXCLUSION)
    @State
    public static class TwoOwners {
        private final Lock lock = NEW.create();

        /** Created by jcstress. */
        public TwoOwners() {}

        /** Locks and unlocks. */
        @Actor
        public void first(ZZ_Result r) {
            Count.in(lock);
            r.r1 = Count.isUnlocked(lock);
        }

        /** Locks and unlocks as well. */
        @Actor
        public void second(ZZ_Result r) {
            Count.in(lock);
            r.r2 = Count.isUnlocked(lock);
        }
    }

    /** One unlocks what it has not locked. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the owner could, the other could not")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an unlock by another thread was not refused")
    @Shows(WRONG_RESULT)
    @State
    public static class Intruder {
        private final Lock lock = NEW.create();

        /** Created by jcstress. */
        public Intruder() {}

        /** Locks, if the other has not spoilt the lock already, and unlocks. */
        @Actor
        public void owner(ZZ_Result r) {
            r.r1 = lock.tryLock() && Count.isUnlocked(lock);
        }

        /** Unlocks. */
        @Actor
        public void intruder(ZZ_Result r) {
            r.r2 = Count.isUnlocked(lock);
        }
    }

    /** One runs out of patience as the other unlocks. */
    @JCStressTest
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "who got the lock could unlock it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "the owner was no owner, or another one was")
    @Shows(NO_EXCLUSION)
    @State
    public static class UnlockAndTimeout {
        private final Lock lock = NEW.create();

        /** Created by jcstress. */
        public UnlockAndTimeout() {}

        /** Locks and unlocks, if it gets the lock. */
        @Actor
        public void owner(ZZ_Result r) {
            r.r1 = !lock.tryLock() || Count.isUnlocked(lock);
        }

        /** Waits for an instant. */
        @Actor
        public void impatient(ZZ_Result r) {
            try {
                r.r2 = lock.tryLock(1, TimeUnit.MICROSECONDS) == Count.isUnlocked(lock);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts", e);
            }
        }
    }
}
