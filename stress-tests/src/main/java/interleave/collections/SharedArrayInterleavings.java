package interleave.collections;

import static interleave.support.Defect.REORDERED;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving in which each of two threads misses what the other wrote first?
 *
 * <p>For Lincheck there is none, not even with the broken array: it lets every thread see every write at once.
 */
public final class SharedArrayInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public SharedArrayInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialArray.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(Scenario.of(
                "each writes its own element and reads the other's",
                REORDERED,
                List.of("raise(0)", "get(1)"),
                List.of("raise(1)", "get(0)"),
                List.of()));
    }

    /** What the threads of the scenario call. */
    public static class Operations {
        private final SharedArray array =
                Subject.factory(SharedArrayFactory.class).create(2);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link SharedArray#set} with value 1. */
        @Operation
        public void raise(@Param(gen = IntGen.class) int index) {
            array.set(index, 1);
        }

        /** {@link SharedArray#get}. */
        @Operation
        public int get(@Param(gen = IntGen.class) int index) {
            return array.get(index);
        }
    }

    /** An array for one thread: what results are right is decided by it. */
    public static class SequentialArray {
        private final int[] elements = new int[2];

        /** Created by Lincheck. */
        public SequentialArray() {}

        /** {@link SharedArray#set} with value 1. */
        public void raise(int index) {
            elements[index] = 1;
        }

        /** {@link SharedArray#get}. */
        public int get(int index) {
            return elements[index];
        }
    }
}
