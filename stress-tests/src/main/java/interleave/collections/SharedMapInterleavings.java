package interleave.collections;

import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Question: is there an interleaving of calls on a map whose results fit no order of the calls? */
public final class SharedMapInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public SharedMapInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialMap.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                        "two keys",
                        LOST_UPDATE,
                        List.of("putOneIfAbsent(1)"),
                        List.of("putTwoIfAbsent(2)"),
                        List.of("get(1)", "get(2)")),
                Scenario.of(
                        "two increments of one key",
                        LOST_UPDATE,
                        List.of("increment(1)"),
                        List.of("increment(1)"),
                        List.of("get(1)")),
                Scenario.of(
                        "one key, put twice if absent",
                        NOT_ATOMIC,
                        List.of("putOneIfAbsent(1)"),
                        List.of("putTwoIfAbsent(1)"),
                        List.of("get(1)")));
    }

    /** What the threads of a scenario call; an operation has one parameter, so the count is in its name. */
    public static class Operations {
        private final SharedMap map = Subject.factory(SharedMapFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link SharedMap#putIfAbsent} with count 1. */
        @Operation
        public boolean putOneIfAbsent(@Param(gen = IntGen.class) int key) {
            return map.putIfAbsent(key, 1);
        }

        /** {@link SharedMap#putIfAbsent} with count 2. */
        @Operation
        public boolean putTwoIfAbsent(@Param(gen = IntGen.class) int key) {
            return map.putIfAbsent(key, 2);
        }

        /** {@link SharedMap#increment}. */
        @Operation
        public int increment(@Param(gen = IntGen.class) int key) {
            return map.increment(key);
        }

        /** {@link SharedMap#get}. */
        @Operation
        public int get(@Param(gen = IntGen.class) int key) {
            return map.get(key);
        }
    }

    /** A map for one thread: what results are right is decided by it. */
    public static class SequentialMap {
        private final Map<Integer, Integer> counts = new HashMap<>();

        /** Created by Lincheck. */
        public SequentialMap() {}

        /** {@link SharedMap#putIfAbsent} with count 1. */
        public boolean putOneIfAbsent(int key) {
            return counts.putIfAbsent(key, 1) == null;
        }

        /** {@link SharedMap#putIfAbsent} with count 2. */
        public boolean putTwoIfAbsent(int key) {
            return counts.putIfAbsent(key, 2) == null;
        }

        /** {@link SharedMap#increment}. */
        public int increment(int key) {
            return counts.merge(key, 1, Integer::sum);
        }

        /** {@link SharedMap#get}. */
        public int get(int key) {
            return counts.getOrDefault(key, 0);
        }
    }
}
