package interleave.visibility;

import static interleave.support.Defect.TORN_VALUE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** Question: does a reader get 64 bits that were written together? */
public final class LongCellStress {
    private static final LongCellFactory NEW = Subject.factory(LongCellFactory.class);

    private LongCellStress() {}

    /** The cell holds 64 zeros; one thread writes 64 ones while another reads. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "the old value")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "the new value, 64 ones")
    @Outcome(id = "4294967295", expect = FORBIDDEN, desc = "32 zeros, then 32 ones: half old, half new")
    @Outcome(id = "-4294967296", expect = FORBIDDEN, desc = "32 ones, then 32 zeros: half new, half old")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "bits of both values, in pieces of another size")
    @Shows(TORN_VALUE)
    @State
    public static class OnesOverZeros {
        private final LongCell cell = NEW.create();

        /** Created by jcstress. */
        public OnesOverZeros() {}

        /** Writes. */
        @Actor
        public void writer() {
            cell.set(-1);
        }

        /** Reads. */
        @Actor
        public void reader(J_Result r) {
            r.r1 = cell.get();
        }
    }
}
