package interleave.visibility;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Question: does the taker see the value, and all that the giver did before he gave it? */
public final class HandoverStress {
    private static final HandoverFactory NEW = Subject.factory(HandoverFactory.class);

    private HandoverStress() {}

    /** The giver writes something else before he gives. Columns: early look at that, value, late look. */
    @JCStressTest
    @Outcome(id = "0, 7, 42", expect = ACCEPTABLE, desc = "saw the value, and what came before it")
    @Outcome(id = "42, 7, 42", expect = ACCEPTABLE, desc = "came after the giver")
    @Outcome(id = "0, 7, 0", expect = FORBIDDEN, desc = "saw the value, but not what came before it")
    @Outcome(id = "0, 0, 42", expect = FORBIDDEN, desc = "took what had not been given yet")
    @Outcome(id = "42, 0, 42", expect = FORBIDDEN, desc = "took what had not been given yet")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "saw neither the value nor what came before it")
    @Shows(value = TOO_EARLY, stuck = LOST_WAKEUP)
    @State
    public static class GiveAndTake {
        private final Handover handover = NEW.create();
        private int data;

        /** Created by jcstress. */
        public GiveAndTake() {}

        /** Writes, then gives. */
        @Actor
        public void giver() {
            data = 42;
            try {
                handover.give(7);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Looks, takes, looks: a JIT that may reuse the early look will. */
        @Actor
        public void taker(III_Result r) {
            r.r1 = data;
            try {
                r.r2 = handover.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            r.r3 = data;
        }
    }
}
