package interleave.gil;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.LOST_UPDATE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** Question: what do two threads of one interpreter count, on this JIT and this CPU? */
public final class InterpretedCounterStress {
    private static final InterpretedCounterFactory NEW = Subject.factory(InterpretedCounterFactory.class);

    private InterpretedCounterStress() {}

    /** Two threads count at the same time, as far as the interpreter lets them. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both increments counted")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "one increment was lost")
    @Shows(value = LOST_UPDATE, stuck = DEADLOCK)
    @State
    public static class TwoIncrements {
        private final InterpretedCounter counter = NEW.create(new MonitorGlobalLock(0));

        /** Created by jcstress. */
        public TwoIncrements() {}

        /** Counts. */
        @Actor
        public void first() {
            counter.increment();
        }

        /** Counts as well. */
        @Actor
        public void second() {
            counter.increment();
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(J_Result r) {
            r.r1 = counter.get();
        }
    }
}
