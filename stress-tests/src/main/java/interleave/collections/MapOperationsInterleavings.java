package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving of operations on a map of this kind whose results fit no order of the
 * operations? The map begins with key 0; an exception is a result like any other.
 */
public final class MapOperationsInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public MapOperationsInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return Sequential.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                race("put", List.of("put(16)"), List.of("put(32)"), "get(16)", "get(32)"), // keys of one bin
                race("update twice", List.of("updateTo(1)"), List.of("updateTo(2)"), "get(1)", "get(2)"),
                race("increment by get and put", List.of("getAndPut"), List.of("getAndPut"), "get(0)"),
                race("increment by merge", List.of("merge"), List.of("merge"), "get(0)"));
    }

    private static Scenario race(String name, List<String> one, List<String> other, String... after) {
        return Scenario.of(name, NOT_ATOMIC, one, other, List.of(after));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Map<Integer, Integer> map;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {
            this(Subject.factory(MapMakerFactory.class).create());
        }

        Operations(MapMaker maker) {
            map = maker.of(Map.of(0, 0));
        }

        /** {@code D[x] = y}. */
        @Operation
        public String put(@Param(gen = IntGen.class) int key) {
            return Told.words(Told.doing(() -> map.put(key, 1)));
        }

        /** {@code D1.update(D2)}. */
        @Operation
        public String updateTo(@Param(gen = IntGen.class) int value) {
            Map<Integer, Integer> more = new LinkedHashMap<>();
            more.put(1, value);
            more.put(2, value);
            return Told.words(Told.doing(() -> map.putAll(more)));
        }

        /** {@code D[x] = D[x] + 1}, as it is written. */
        @Operation
        public String getAndPut() {
            return Told.words(Told.doing(() -> map.put(0, map.getOrDefault(0, 0) + 1)));
        }

        /** {@code D[x] = D[x] + 1}, in one call. */
        @Operation
        public String merge() {
            return Told.words(Told.doing(() -> map.merge(0, 1, Integer::sum)));
        }

        /** {@code x = D[y]}. */
        @Operation
        public String get(@Param(gen = IntGen.class) int key) {
            return Told.words(map.get(key));
        }
    }

    /** The same for one thread: what results are right is decided by it. */
    public static class Sequential extends Operations {
        /** Created by Lincheck. */
        public Sequential() {
            super(new HashMaps());
        }
    }
}
