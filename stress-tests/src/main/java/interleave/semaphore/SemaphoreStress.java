package interleave.semaphore;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Question: what can two threads do to a semaphore, and through it to each other, on this JIT and this CPU? */
public final class SemaphoreStress {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private SemaphoreStress() {}

    /** One permit, and two who would like it. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first took it")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second took it")
    @Outcome(id = "true, true", expect = FORBIDDEN, desc = "both took the only permit")
    @Outcome(id = "false, false", expect = FORBIDDEN, desc = "neither took the permit that was there")
    @Shows(NO_EXCLUSION)
    @State
    public static class OnePermitTwoTakers {
        private final Semaphore semaphore = NEW.create(1);

        /** Created by jcstress. */
        public OnePermitTwoTakers() {}

        /** Tries. */
        @Actor
        public void first(ZZ_Result r) {
            r.r1 = semaphore.tryAcquire();
        }

        /** Tries as well. */
        @Actor
        public void second(ZZ_Result r) {
            r.r2 = semaphore.tryAcquire();
        }
    }

    /** One permit, and two who wait for it before they count. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "one counted after the other")
    @Outcome(
            id = "1",
            expect = FORBIDDEN,
            desc = "both were in at the same time, or one did not see what the other did")
    @Shows(NO_EXCLUSION)
    @State
    public static class OnePermitTwoVisitors {
        private final Semaphore semaphore = NEW.create(1);
        private int visits; // guarded by the permit

        /** Created by jcstress. */
        public OnePermitTwoVisitors() {}

        private void visit() {
            semaphore.acquireUninterruptibly();
            visits++;
            semaphore.release();
        }

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

        /** Looks when both have left. */
        @Arbiter
        public void both(I_Result r) {
            r.r1 = visits;
        }
    }

    /** Two permits come back at the same time. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both are there")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "one of the two got lost")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "both got lost")
    @Shows(LOST_ITEM)
    @State
    public static class TwoReleases {
        private final Semaphore semaphore = Taken.all(NEW, 2);

        /** Created by jcstress. */
        public TwoReleases() {}

        /** Releases. */
        @Actor
        public void first() {
            semaphore.release();
        }

        /** Releases as well. */
        @Actor
        public void second() {
            semaphore.release();
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(I_Result r) {
            r.r1 = semaphore.availablePermits();
        }
    }

    /** A permit comes when one who waits for it may give up. The columns: whether he has it, how many are left. */
    @JCStressTest
    @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "it came in time")
    @Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "it came too late, and is there for the next")
    @Outcome(id = "false, 0", expect = FORBIDDEN, desc = "it was handed to one who had left")
    @Outcome(id = "true, 1", expect = FORBIDDEN, desc = "it was taken, and is there as well")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "a permit was taken that did not exist")
    @Shows(LOST_ITEM)
    @State
    public static class ReleaseWhenTimeIsUp {
        private final Semaphore semaphore = Taken.all(NEW, 1);

        /** Created by jcstress. */
        public ReleaseWhenTimeIsUp() {}

        /** Waits for an instant. */
        @Actor
        public void waiter(ZI_Result r) {
            try {
                r.r1 = semaphore.tryAcquire(1, TimeUnit.MICROSECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            }
        }

        /** Releases. */
        @Actor
        public void releaser() {
            semaphore.release();
        }

        /** Looks at what is left. */
        @Arbiter
        public void left(ZI_Result r) {
            r.r2 = semaphore.availablePermits();
        }
    }

    /** Who takes a permit must see what was written before it was released. The columns: whether taken, what was seen. */
    @JCStressTest
    @Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "came before the release")
    @Outcome(id = "true, 42", expect = ACCEPTABLE, desc = "took the permit, and saw what came before it")
    @Outcome(id = "true, 0", expect = FORBIDDEN, desc = "took the permit, but did not see what came before it")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeRelease {
        private final Semaphore semaphore = Taken.all(NEW, 1);
        private int data;

        /** Created by jcstress. */
        public DataBeforeRelease() {}

        /** Writes, then releases. */
        @Actor
        public void writer() {
            data = 42;
            semaphore.release();
        }

        /** Takes, then looks. */
        @Actor
        public void reader(ZI_Result r) {
            r.r1 = semaphore.tryAcquire();
            r.r2 = r.r1 ? data : 0;
        }
    }
}
