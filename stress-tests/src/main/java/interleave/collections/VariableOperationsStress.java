package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Question: what can two threads do to a variable of this kind, and see of it? */
public final class VariableOperationsStress {
    private static final VariableFactory NEW = Subject.factory(VariableFactory.class);

    private VariableOperationsStress() {}

    /** {@code x = y}, all bits of it, while another thread reads. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "read before the assignment")
    @Outcome(id = "-1", expect = ACCEPTABLE, desc = "read after the assignment")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "read one half before, the other after the assignment")
    @Shows(NOT_ATOMIC)
    @State
    public static class Assign {
        private final Variable x = NEW.create();

        /** Created by jcstress. */
        public Assign() {}

        /** Assigns a long whose bits are all ones. */
        @Actor
        public void writer() {
            x.set(-1);
        }

        /** Reads it. */
        @Actor
        public void reader(J_Result r) {
            r.r1 = x.get();
        }
    }

    /** {@code x = y} when something is ready. The columns: early look at it, x, late look at it. */
    @JCStressTest
    @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "came before the writes")
    @Outcome(id = "0, 0, 42", expect = ACCEPTABLE, desc = "the writer came between x and the late look")
    @Outcome(id = "0, 1, 42", expect = ACCEPTABLE, desc = "saw x, and what came before it")
    @Outcome(id = "42, 0, 42", expect = ACCEPTABLE, desc = "saw the data before x")
    @Outcome(id = "42, 1, 42", expect = ACCEPTABLE, desc = "came after the writes")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "saw x, but not what came before it")
    @Shows(STALE_READ)
    @State
    public static class Announce {
        private final Variable x = NEW.create();
        private int data;

        /** Created by jcstress. */
        public Announce() {}

        /** Writes the data, then x. */
        @Actor
        public void writer() {
            data = 42;
            x.set(1);
        }

        /** Looks at the data before and after reading x: a JIT that may reuse the early look will. */
        @Actor
        public void reader(JJJ_Result r) {
            r.r1 = data;
            r.r2 = x.get();
            r.r3 = data;
        }
    }

    /** {@code i = i + 1}, by two threads. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both increments counted")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "an increment was lost")
    @Shows(NOT_ATOMIC)
    @State
    public static class Increment {
        private final Variable i = NEW.create();

        /** Created by jcstress. */
        public Increment() {}

        /** Counts. */
        @Actor
        public void first() {
            i.set(i.get() + 1);
        }

        /** Counts as well. */
        @Actor
        public void second() {
            i.set(i.get() + 1);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void ended(J_Result r) {
            r.r1 = i.get();
        }
    }
}
