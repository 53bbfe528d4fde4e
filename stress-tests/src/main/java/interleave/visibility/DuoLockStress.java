package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Question: do two sides that take the lock once each see what the other did under it? */
public final class DuoLockStress {
    private static final DuoLockFactory NEW = Subject.factory(DuoLockFactory.class);

    private DuoLockStress() {}

    /** Each counts in a plain variable and says what it made of it. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "side 0 came first")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "side 1 came first")
    @Outcome(id = "1, 1", expect = FORBIDDEN, desc = "both held the lock, or one did not see the other's count")
    @Shows(NO_EXCLUSION)
    @State
    public static class OneEach {
        private final DuoLock lock = NEW.create();
        private int count;

        /** Created by jcstress. */
        public OneEach() {}

        /** Counts on side 0. */
        @Actor
        public void side0(II_Result r) {
            r.r1 = countOn(0);
        }

        /** Counts on side 1. */
        @Actor
        public void side1(II_Result r) {
            r.r2 = countOn(1);
        }

        private int countOn(int side) {
            lock.lock(side);
            try {
                return ++count;
            } finally {
                lock.unlock(side);
            }
        }
    }
}
