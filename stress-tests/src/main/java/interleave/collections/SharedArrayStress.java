package interleave.collections;

import static interleave.support.Defect.REORDERED;
import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Question: what do two threads see of each other's writes to an array, on this JIT and this CPU? */
public final class SharedArrayStress {
    private static final SharedArrayFactory NEW = Subject.factory(SharedArrayFactory.class);

    private SharedArrayStress() {}

    /** Each thread writes its own element, then reads the other's: at least one must see what the other wrote. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "the first was done before the second began")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "the second was done before the first began")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both wrote before either read")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "each read before its own write could be seen by the other")
    @Shows(REORDERED)
    @State
    public static class EachWritesThenReads {
        private final SharedArray array = NEW.create(2);

        /** Created by jcstress. */
        public EachWritesThenReads() {}

        /** Writes element 0, reads element 1. */
        @Actor
        public void first(II_Result r) {
            array.set(0, 1);
            r.r1 = array.get(1);
        }

        /** Writes element 1, reads element 0. */
        @Actor
        public void second(II_Result r) {
            array.set(1, 1);
            r.r2 = array.get(0);
        }
    }

    /** Who sees the element must see what was written before it. The columns: early look, element, late look. */
    @JCStressTest
    @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "came before the writes")
    @Outcome(id = "0, 0, 42", expect = ACCEPTABLE, desc = "the writer came between the element and the late look")
    @Outcome(id = "0, 1, 42", expect = ACCEPTABLE, desc = "saw the element, and what came before it")
    @Outcome(id = "42, 0, 42", expect = ACCEPTABLE, desc = "saw the data before the element")
    @Outcome(id = "42, 1, 42", expect = ACCEPTABLE, desc = "came after the writes")
    @Outcome(id = "0, 1, 0", expect = FORBIDDEN, desc = "saw the element, but not what came before it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeElement {
        private final SharedArray array = NEW.create(1);
        private int data;

        /** Created by jcstress. */
        public DataBeforeElement() {}

        /** Writes the data, then the element. */
        @Actor
        public void writer() {
            data = 42;
            array.set(0, 1);
        }

        /** Looks before and after reading the element: a JIT that may reuse the early look will. */
        @Actor
        public void reader(III_Result r) {
            r.r1 = data;
            r.r2 = array.get(0);
            r.r3 = data;
        }
    }
}
