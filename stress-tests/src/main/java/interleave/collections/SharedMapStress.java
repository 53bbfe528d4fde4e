package interleave.collections;

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
import org.openjdk.jcstress.infra.results.II_Result;

/** Question: what can two threads do to a map on this JIT and this CPU? */
public final class SharedMapStress {
    private static final SharedMapFactory NEW = Subject.factory(SharedMapFactory.class);

    private SharedMapStress() {}

    /** Each of two threads puts a key of its own. The columns: the count of the first's key, and of the second's. */
    @JCStressTest
    @Outcome(id = "10, 20", expect = ACCEPTABLE, desc = "both keys are in the map")
    @Outcome(
            id = {"0, 20", "10, 0"},
            expect = FORBIDDEN,
            desc = "one key was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(LOST_UPDATE)
    @State
    public static class KeysOfTheirOwn {
        private final SharedMap map = NEW.create();

        /** Created by jcstress. */
        public KeysOfTheirOwn() {}

        /** Puts the first key. */
        @Actor
        public void first() {
            map.putIfAbsent(1, 10);
        }

        /** Puts the second key. */
        @Actor
        public void second() {
            map.putIfAbsent(2, 20);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(II_Result r) {
            r.r1 = map.get(1);
            r.r2 = map.get(2);
        }
    }

    /** Two threads count up the same key. The columns: what each was told, smaller first, and the count. */
    @JCStressTest
    @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "both increments counted")
    @Outcome(id = "1, 1, 1", expect = FORBIDDEN, desc = "one increment was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(LOST_UPDATE)
    @State
    public static class TwoIncrements {
        private final SharedMap map = NEW.create();

        /** Created by jcstress. */
        public TwoIncrements() {}

        /** Counts. */
        @Actor
        public void first(III_Result r) {
            r.r1 = map.increment(1);
        }

        /** Counts as well. */
        @Actor
        public void second(III_Result r) {
            r.r2 = map.increment(1);
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(III_Result r) {
            int smaller = Math.min(r.r1, r.r2);
            r.r2 = Math.max(r.r1, r.r2);
            r.r1 = smaller;
            r.r3 = map.get(1);
        }
    }

    /** Two threads put the same key. The columns: did the first, did the second, the count. */
    @JCStressTest
    @Outcome(id = "1, 0, 10", expect = ACCEPTABLE, desc = "the first came first, and its count is there")
    @Outcome(id = "0, 1, 20", expect = ACCEPTABLE, desc = "the second came first, and its count is there")
    @Outcome(
            id = {"1, 0, 20", "0, 1, 10"},
            expect = FORBIDDEN,
            desc = "the one who came too late has put its count over the other's")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class SameKeyIfAbsent {
        private final SharedMap map = NEW.create();

        /** Created by jcstress. */
        public SameKeyIfAbsent() {}

        /** Puts 10. */
        @Actor
        public void first(III_Result r) {
            r.r1 = map.putIfAbsent(1, 10) ? 1 : 0;
        }

        /** Puts 20. */
        @Actor
        public void second(III_Result r) {
            r.r2 = map.putIfAbsent(1, 20) ? 1 : 0;
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(III_Result r) {
            r.r3 = map.get(1);
        }
    }
}
