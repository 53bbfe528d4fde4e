package interleave.lock;

import static interleave.support.Defect.LEAK;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STALE_READ;
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
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Question: what can two threads do under a lock, and see of each other, on this JIT and this CPU? */
public final class LockStress {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);

    private LockStress() {}

    private static void visitSoonOrNever(Lock lock) {
        try {
            if (lock.tryLock(1, TimeUnit.MICROSECONDS)) {
                leave(lock);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    /** Unlocks, and whether nobody else has done so for me: then two were inside, which is what two visits ask about. */
    private static boolean leave(Lock lock) {
        try {
            lock.unlock();
            return true;
        } catch (IllegalMonitorStateException e) {
            return false;
        }
    }

    /**
     * One writes two values under the lock, the other reads them under the lock. The columns: an early look
     * at the first value, without the lock; then, with it, the second value and the first.
     */
    @JCStressTest
    @Outcome(
            id = {"0, 0, 0", "0, 1, 1", "1, 1, 1"},
            expect = ACCEPTABLE,
            desc = "with the lock, both or none")
    @Outcome(id = "[01], -1, -1", expect = ACCEPTABLE, desc = "the lock was taken")
    @Outcome(id = "0, 1, 0", expect = FORBIDDEN, desc = "with the lock, saw what the early look had seen without")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "with the lock, saw one of two values that belong together")
    @Shows(STALE_READ)
    @State
    public static class DataUnderTheLock {
        private final Lock lock = NEW.create();
        private int data;
        private int more;

        /** Created by jcstress. */
        public DataUnderTheLock() {}

        /** Writes, if it gets the lock at once. */
        @Actor
        public void writer() {
            if (lock.tryLock()) {
                data = 1;
                more = 1;
                lock.unlock();
            }
        }

        /** Looks, and looks again with the lock: a JIT that may reuse the early look will. */
        @Actor
        public void reader(III_Result r) {
            r.r1 = data;
            r.r2 = -1;
            r.r3 = -1;
            if (lock.tryLock()) {
                r.r2 = more;
                r.r3 = data;
                lock.unlock();
            }
        }
    }

    /** Two threads count, each under the lock. */
    @JCStressTest
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "one after the other")
    @Outcome(id = "1, .*", expect = FORBIDDEN, desc = "both were inside, and one did not see the other's visit")
    @Outcome(id = "2, 1", expect = FORBIDDEN, desc = "both were inside, and the second to leave found the lock free")
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
            lock.lock();
            visits++;
            if (!leave(lock)) {
                refused = 1;
            }
        }
    }

    /** The lock is freed as one who waits for it runs out of patience: in the end, it is free. */
    @JCStressTest
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "both have gone, the lock is free")
    @Outcome(id = "false", expect = FORBIDDEN, desc = "both have gone, and the lock is not free")
    @Shows(LEAK)
    @State
    public static class UnlockAndTimeout {
        private final Lock lock = NEW.create();

        /** Created by jcstress. */
        public UnlockAndTimeout() {
            lock.lock();
        }

        /** Unlocks. */
        @Actor
        public void holder() {
            lock.unlock();
        }

        /** Waits for an instant. */
        @Actor
        public void impatient() {
            visitSoonOrNever(lock);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(Z_Result r) {
            r.r1 = lock.tryLock();
        }
    }

    /** The lock is freed as another goes to sleep: it wakes again. */
    @JCStressTest
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "both have come and gone, the lock is free")
    @Outcome(id = "false", expect = FORBIDDEN, desc = "both have gone, and the lock is not free")
    @Shows(LOST_WAKEUP)
    @State
    public static class UnlockAndWait {
        private final Lock lock = NEW.create();
        private boolean sleeperCame; // guarded by lock

        /** Created by jcstress. */
        public UnlockAndWait() {
            lock.lock();
        }

        /** Unlocks. */
        @Actor
        public void holder() {
            lock.unlock();
        }

        /** Waits as long as it takes. */
        @Actor
        public void sleeper() {
            lock.lock();
            sleeperCame = true;
            leave(lock);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(Z_Result r) {
            r.r1 = sleeperCame && lock.tryLock();
        }
    }

    /** The lock is freed as one of two who wait for it runs out of patience: the other gets it in any case. */
    @JCStressTest
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "all have come and gone, the lock is free")
    @Outcome(id = "false", expect = FORBIDDEN, desc = "all have gone, the lock has not")
    @Shows(LOST_WAKEUP)
    @State
    public static class UnlockTimeoutAndWait {
        private final Lock lock = NEW.create();
        private boolean patientCame; // guarded by lock

        /** Created by jcstress. */
        public UnlockTimeoutAndWait() {
            lock.lock();
        }

        /** Unlocks. */
        @Actor
        public void holder() {
            lock.unlock();
        }

        /** Waits for an instant. */
        @Actor
        public void impatient() {
            visitSoonOrNever(lock);
        }

        /** Waits as long as it takes. */
        @Actor
        public void patient() {
            lock.lock();
            patientCame = true;
            leave(lock);
        }

        /** Looks when all have ended. */
        @Arbiter
        public void all(Z_Result r) {
            r.r1 = patientCame && lock.tryLock();
        }
    }
}
