package interleave.semaphore;

import static interleave.support.Defect.LOST_ITEM;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Question: can two threads give back the same permit, on this JIT and this CPU? */
public final class BoundedSemaphoreStress {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private BoundedSemaphoreStress() {}

    /** One permit is missing, and two give it back. The columns: whether each was let, how many there are. */
    @JCStressTest
    @Outcome(
            id = {"true, false, 5", "false, true, 5"},
            expect = ACCEPTABLE,
            desc = "one gave it back, the other was refused")
    @Outcome(id = "true, true, 6", expect = FORBIDDEN, desc = "both gave it back: there is one more than there may be")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(LOST_ITEM)
    @State
    public static class OneMissingTwoReleases {
        private final Semaphore semaphore = NEW.create(5);

        /** Takes one permit. */
        public OneMissingTwoReleases() {
            semaphore.tryAcquire();
        }

        private boolean giveBack() {
            try {
                semaphore.release();
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }

        /** Gives it back. */
        @Actor
        public void first(ZZI_Result r) {
            r.r1 = giveBack();
        }

        /** Gives it back as well. */
        @Actor
        public void second(ZZI_Result r) {
            r.r2 = giveBack();
        }

        /** Looks at what is there. */
        @Arbiter
        public void there(ZZI_Result r) {
            r.r3 = semaphore.availablePermits();
        }
    }
}
