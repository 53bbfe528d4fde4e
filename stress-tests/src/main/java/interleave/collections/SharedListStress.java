package interleave.collections;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.NOT_ATOMIC;
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
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Question: what can two threads do to a list, and see of it, on this JIT and this CPU?
 *
 * <p>An exception of a list is an outcome here like any other, told as -1.
 */
public final class SharedListStress {
    private static final SharedListFactory NEW = Subject.factory(SharedListFactory.class);
    private static final int THROWN = -1;

    private SharedListStress() {}

    /** Two threads append, one 1 and the other 2. */
    @JCStressTest
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "both numbers are in the list")
    @Outcome(
            id = {"1", "2"},
            expect = FORBIDDEN,
            desc = "one number was lost")
    @Outcome(id = "-1", expect = FORBIDDEN, desc = "a place in the list is empty, and the sum throws")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "the list holds what nobody appended")
    @Shows(LOST_UPDATE)
    @State
    public static class TwoAppends {
        private final SharedList list = NEW.create();

        /** Created by jcstress. */
        public TwoAppends() {}

        /** Appends. */
        @Actor
        public void first() {
            append(list, 1);
        }

        /** Appends as well. */
        @Actor
        public void second() {
            append(list, 2);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(I_Result r) {
            r.r1 = sum(list);
        }
    }

    /** Two threads append the same number, if it is absent. The columns: did the first, did the second, sum. */
    @JCStressTest
    @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "the first appended it, the second found it")
    @Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "the second appended it, the first found it")
    @Outcome(id = "1, 1, 2", expect = FORBIDDEN, desc = "both found it absent, and it is there twice")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class SameNumberIfAbsent {
        private final SharedList list = NEW.create();

        /** Created by jcstress. */
        public SameNumberIfAbsent() {}

        /** Appends if absent. */
        @Actor
        public void first(III_Result r) {
            r.r1 = list.appendIfAbsent(1) ? 1 : 0;
        }

        /** Appends if absent as well. */
        @Actor
        public void second(III_Result r) {
            r.r2 = list.appendIfAbsent(1) ? 1 : 0;
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(III_Result r) {
            r.r3 = sum(list);
        }
    }

    /** One appends if absent while another appends, and looks. The columns: did the first, the other's look, sum. */
    @JCStressTest
    @Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "the number was there, and nothing was appended")
    @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "the number was absent, and appended before the other's")
    @Outcome(id = "1, 1, 2", expect = FORBIDDEN, desc = "it was appended as absent when the other's was there already")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class AppendDuringAppendIfAbsent {
        private final SharedList list = NEW.create();

        /** Created by jcstress. */
        public AppendDuringAppendIfAbsent() {}

        /** Appends if absent. */
        @Actor
        public void careful(III_Result r) {
            r.r1 = list.appendIfAbsent(1) ? 1 : 0;
        }

        /** Appends, and looks. */
        @Actor
        public void careless(III_Result r) {
            list.append(1);
            r.r2 = sum(list);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(III_Result r) {
            r.r3 = sum(list);
        }
    }

    /** One sums up 1 and 2 while another appends 4. */
    @JCStressTest
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "the sum came before the append")
    @Outcome(id = "7", expect = ACCEPTABLE, desc = "the sum came after the append")
    @Outcome(id = "-1", expect = FORBIDDEN, desc = "the sum threw an exception")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "the sum is of no moment")
    @Shows(EXCEPTION)
    @State
    public static class SumDuringAppend {
        private final SharedList list = NEW.create();

        /** Created by jcstress. */
        public SumDuringAppend() {
            list.append(1);
            list.append(2);
        }

        /** Appends. */
        @Actor
        public void appender() {
            append(list, 4);
        }

        /** Sums up. */
        @Actor
        public void reader(I_Result r) {
            r.r1 = sum(list);
        }
    }

    private static void append(SharedList list, int number) {
        try {
            list.append(number);
        } catch (IndexOutOfBoundsException e) {
            return; // the number is lost, which the sum will tell
        }
    }

    private static int sum(SharedList list) {
        try {
            return (int) list.sum();
        } catch (RuntimeException e) {
            return THROWN;
        }
    }
}
