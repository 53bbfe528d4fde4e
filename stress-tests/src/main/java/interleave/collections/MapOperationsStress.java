package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.AlsoRuns;
import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Question: which operations on a map of this kind can be seen half done, or get in each other's way? */
@AlsoRuns(MapViewsStress.class)
public final class MapOperationsStress {
    private static final MapMakerFactory NEW = Subject.factory(MapMakerFactory.class);
    private static final Map<Integer, Integer> ONES = inOrder(1);
    private static final Map<Integer, Integer> TWOS = inOrder(2);

    private MapOperationsStress() {}

    /** {@code D[x] = y}, for four keys each, by two threads. */
    @JCStressTest
    @Outcome(id = "8", expect = ACCEPTABLE, desc = "all keys are in the map")
    @Outcome(id = "[0-7]", expect = FORBIDDEN, desc = "not all of eight keys are there, some were lost")
    @Shows(NOT_ATOMIC)
    @State
    public static class Put {
        private final Map<Integer, Integer> map = NEW.create().of(Map.of());

        /** Created by jcstress. */
        public Put() {}

        /** Puts the even keys. */
        @Actor
        public void first() {
            for (int key = 0; key < 8; key += 2) {
                map.put(key, 1);
            }
        }

        /** Puts the odd keys. */
        @Actor
        public void second() {
            for (int key = 1; key < 8; key += 2) {
                map.put(key, 1);
            }
        }

        /** Looks for them when both have ended. */
        @Arbiter
        public void ended(I_Result r) {
            r.r1 = (int) IntStream.range(0, 8).filter(map::containsKey).count();
        }
    }

    /** {@code D1.update(D2)}, by two threads, for the same keys. */
    @JCStressTest
    @Outcome(
            id = {"1, 1", "2, 2"},
            expect = ACCEPTABLE,
            desc = "one came after the other")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = FORBIDDEN,
            desc = "the map has a half of each")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "a key was lost")
    @Shows(NOT_ATOMIC)
    @State
    public static class UpdateTwice {
        private final Map<Integer, Integer> map = NEW.create().of(Map.of());

        /** Created by jcstress. */
        public UpdateTwice() {}

        /** Puts 1 for all keys. */
        @Actor
        public void first() {
            map.putAll(ONES);
        }

        /** Puts 2 for all keys. */
        @Actor
        public void second() {
            map.putAll(TWOS);
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LL_Result r) {
            r.r1 = Told.words(map.get(1));
            r.r2 = Told.words(map.get(2));
        }
    }

    /** {@code D1.update(D2)}, while another thread reads. */
    @JCStressTest
    @Outcome(id = "null, null", expect = ACCEPTABLE, desc = "read before the update")
    @Outcome(id = "null, 1", expect = ACCEPTABLE, desc = "the update came between the reads")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "read after the update")
    @Outcome(id = "1, null", expect = FORBIDDEN, desc = "read in the middle of the update")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class UpdateWhileRead {
        private final Map<Integer, Integer> map = NEW.create().of(Map.of());

        /** Created by jcstress. */
        public UpdateWhileRead() {}

        /** Puts 1 for all keys. */
        @Actor
        public void writer() {
            map.putAll(ONES);
        }

        /** Reads one key, then the next. */
        @Actor
        public void reader(LL_Result r) {
            r.r1 = map.get(1);
            r.r2 = map.get(2);
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LL_Result r) {
            r.r1 = Told.words(r.r1);
            r.r2 = Told.words(r.r2);
        }
    }

    /** {@code D[x] = D[x] + 1}, by two threads, as it is written. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both increments counted")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "an increment was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class IncrementByGetAndPut {
        private final Map<Integer, Integer> map = NEW.create().of(Map.of(1, 0));

        /** Created by jcstress. */
        public IncrementByGetAndPut() {}

        /** Counts. */
        @Actor
        public void first() {
            map.put(1, map.getOrDefault(1, 0) + 1);
        }

        /** Counts as well. */
        @Actor
        public void second() {
            map.put(1, map.getOrDefault(1, 0) + 1);
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            r.r1 = Told.words(map.get(1));
        }
    }

    /** {@code D[x] = D[x] + 1}, by two threads, in one call. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "both increments counted")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "an increment was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class IncrementByMerge {
        private final Map<Integer, Integer> map = NEW.create().of(Map.of(1, 0));

        /** Created by jcstress. */
        public IncrementByMerge() {}

        /** Counts. */
        @Actor
        public void first() {
            map.merge(1, 1, Integer::sum);
        }

        /** Counts as well. */
        @Actor
        public void second() {
            map.merge(1, 1, Integer::sum);
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            r.r1 = Told.words(map.get(1));
        }
    }

    /** Key 1 before key 2, both with this value. */
    private static Map<Integer, Integer> inOrder(int value) {
        Map<Integer, Integer> map = new LinkedHashMap<>();
        map.put(1, value);
        map.put(2, value);
        return map;
    }
}
