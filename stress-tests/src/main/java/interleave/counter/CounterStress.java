package interleave.counter;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.LOST_UPDATE;
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
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/**
 * Question: what can two threads do to a counter, and see of it, on this JIT and this CPU?
 *
 * <p>The questions are the same for every counter. What is forbidden is forbidden by the contract of
 * {@link Counter}; a broken counter is one that does it all the same.
 */
public final class CounterStress {
    private static final CounterFactory NEW = Subject.factory(CounterFactory.class);

    private CounterStress() {}

    /** Two threads count at the same time. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both increments counted")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "one increment was lost")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "both increments were lost")
    @Shows(LOST_UPDATE)
    @State
    public static class TwoIncrements {
        private final Counter counter = NEW.create();

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

    /** One thread counts while another resets: the increment is either taken or left. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "the reset took the increment")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "the increment came after the reset")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "the increment was neither taken nor left")
    @Outcome(id = "1, 1", expect = FORBIDDEN, desc = "the increment was taken, and left as well")
    @Shows(LOST_UPDATE)
    @State
    public static class IncrementDuringReset {
        private final Counter counter = NEW.create();

        /** Created by jcstress. */
        public IncrementDuringReset() {}

        /** Counts. */
        @Actor
        public void incrementer() {
            counter.increment();
        }

        /** Resets. */
        @Actor
        public void resetter(JJ_Result r) {
            r.r1 = counter.reset();
        }

        /** Looks at what is left. */
        @Arbiter
        public void left(JJ_Result r) {
            r.r2 = counter.get();
        }
    }

    /** Both count, then one resets while the other reads twice. The columns: reset, first read, second read. */
    @JCStressTest
    @Outcome(
            id = {"1, 1, 1", "2, 0, 0", "2, 2, 0", "2, 2, 2", "2, 1, 0", "2, 1, 2", "2, 1, 1"},
            expect = ACCEPTABLE,
            desc = "some order of the calls gives this")
    @Outcome(id = "2, 2, 1", expect = FORBIDDEN, desc = "half of the count was gone while the reset took all of it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(HALF_DONE)
    @State
    public static class ReadsDuringReset {
        private final Counter counter = NEW.create();

        /** Created by jcstress. */
        public ReadsDuringReset() {}

        /** Counts and resets. */
        @Actor
        public void resetter(JJJ_Result r) {
            counter.increment();
            r.r1 = counter.reset();
        }

        /** Counts and reads twice. */
        @Actor
        public void reader(JJJ_Result r) {
            counter.increment();
            r.r2 = counter.get();
            r.r3 = counter.get();
        }
    }

    /** Who sees the increment must see what was written before it. The columns: early look, count, late look. */
    @JCStressTest
    @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "came before the increment")
    @Outcome(id = "0, 0, 42", expect = ACCEPTABLE, desc = "the writer came between the count and the late look")
    @Outcome(id = "0, 1, 42", expect = ACCEPTABLE, desc = "saw the increment, and what came before it")
    @Outcome(id = "42, 0, 42", expect = ACCEPTABLE, desc = "saw the data before the increment")
    @Outcome(id = "42, 1, 42", expect = ACCEPTABLE, desc = "came after the increment")
    @Outcome(id = "0, 1, 0", expect = FORBIDDEN, desc = "saw the increment, but not what came before it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeIncrement {
        private final Counter counter = NEW.create();
        private int data;

        /** Created by jcstress. */
        public DataBeforeIncrement() {}

        /** Writes, then counts. */
        @Actor
        public void writer() {
            data = 42;
            counter.increment();
        }

        /** Looks before and after reading the count: a JIT that may reuse the early look will. */
        @Actor
        public void reader(III_Result r) {
            r.r1 = data;
            r.r2 = (int) counter.get();
            r.r3 = data;
        }
    }
}
