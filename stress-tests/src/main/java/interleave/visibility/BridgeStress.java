package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.REORDERED;
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
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Question: can both ends raise their flags and each miss the other's? */
public final class BridgeStress {
    private static final BridgeFactory NEW = Subject.factory(BridgeFactory.class);

    private BridgeStress() {}

    /** Both ask, nobody leaves. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the cart at end 0 may drive on")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the cart at end 1 may drive on")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "each saw the other's flag")
    @Outcome(id = "true, true", expect = FORBIDDEN, desc = "each missed the other's flag, and both drive on")
    @Shows(REORDERED)
    @State
    public static class TwoCarts {
        private final Bridge bridge = NEW.create();

        /** Created by jcstress. */
        public TwoCarts() {}

        /** Asks at end 0. */
        @Actor
        public void cart0(ZZ_Result r) {
            r.r1 = bridge.enter(0);
        }

        /** Asks at end 1. */
        @Actor
        public void cart1(ZZ_Result r) {
            r.r2 = bridge.enter(1);
        }
    }

    /** Who is admitted counts, in a plain variable, and leaves. Columns: admitted, admitted, count. */
    @JCStressTest
    @Outcome(id = "true, true, 2", expect = ACCEPTABLE, desc = "one crossed after the other, and saw its count")
    @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "only the cart at end 0 crossed")
    @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "only the cart at end 1 crossed")
    @Outcome(id = "false, false, 0", expect = ACCEPTABLE, desc = "nobody crossed")
    @Outcome(id = "true, true, 1", expect = FORBIDDEN, desc = "both were on the bridge, and one count was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "the count fits no order of the crossings")
    @Shows(NO_EXCLUSION)
    @State
    public static class TwoCrossings {
        private final Bridge bridge = NEW.create();
        private int crossed;

        /** Created by jcstress. */
        public TwoCrossings() {}

        /** Crosses from end 0. */
        @Actor
        public void cart0(ZZI_Result r) {
            r.r1 = cross(0);
        }

        /** Crosses from end 1. */
        @Actor
        public void cart1(ZZI_Result r) {
            r.r2 = cross(1);
        }

        private boolean cross(int end) {
            boolean admitted = bridge.enter(end);
            if (admitted) {
                crossed++;
                bridge.leave(end);
            }
            return admitted;
        }

        /** Looks at the count. */
        @Arbiter
        public void counted(ZZI_Result r) {
            r.r3 = crossed;
        }
    }
}
