package interleave.visibility;

import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Question: can a thread that was told to stop be told afterwards to go on? */
public final class StopFlagStress {
    private static final StopFlagFactory NEW = Subject.factory(StopFlagFactory.class);

    private StopFlagStress() {}

    /**
     * A worker asks three times. It knows the flag by two names, as a program does in which several objects
     * refer to one: a JIT that may reuse the first answer for the third question will.
     */
    @JCStressTest
    @Outcome(id = "false, false, false", expect = ACCEPTABLE, desc = "asked before the stop")
    @Outcome(id = "false, false, true", expect = ACCEPTABLE, desc = "the stop came before the last question")
    @Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "the stop came after the first question")
    @Outcome(id = "true, true, true", expect = ACCEPTABLE, desc = "asked after the stop")
    @Outcome(id = "false, true, false", expect = FORBIDDEN, desc = "was told to stop, and then again to go on")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "was told to stop, and then to go on")
    @Shows(STALE_READ)
    @State
    public static class ThreeQuestions {
        private final StopFlag flag = NEW.create();
        private final StopFlag sameFlag = flag;

        /** Created by jcstress. */
        public ThreeQuestions() {}

        /** Sets the flag. */
        @Actor
        public void stopper() {
            flag.stop();
        }

        /** Asks, by one name, by the other, and by the first again. */
        @Actor
        public void worker(ZZZ_Result r) {
            r.r1 = flag.stopped();
            r.r2 = sameFlag.stopped();
            r.r3 = flag.stopped();
        }
    }
}
