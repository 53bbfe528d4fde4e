package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving of operations on a list of this kind whose results fit no order of the
 * operations? The list begins as 2, 1; an exception is a result like any other.
 */
public final class ListOperationsInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public ListOperationsInterleavings() {}

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
                race("append", "add(3)", "add(4)"),
                race("extend twice", "addThreeAndFour", "addFiveAndSix"),
                race("get while popped", "removeLast", "getSecond"),
                race("pop", "removeLast", "removeLast"),
                race("slice twice", "assignInOneCall(10)", "assignInOneCall(100)"),
                race("append the last", "appendTheLast", "add(3)"),
                race("copy element", "copySecondToFirst", "copyFirstToSecond"));
    }

    private static Scenario race(String name, String one, String other) {
        return Scenario.of(name, NOT_ATOMIC, List.of(one), List.of(other), List.of("read"));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final List<Integer> list;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {
            this(Subject.factory(ListMakerFactory.class).create());
        }

        Operations(ListMaker maker) {
            list = maker.of(2, 1);
        }

        /** {@code L.append(x)}. */
        @Operation
        public String add(@Param(gen = IntGen.class) int element) {
            return Told.words(Told.doing(() -> list.add(element)));
        }

        /** {@code L1.extend(L2)}. */
        @Operation
        public String addThreeAndFour() {
            return Told.words(Told.doing(() -> list.addAll(List.of(3, 4))));
        }

        /** {@code L1.extend(L2)}. */
        @Operation
        public String addFiveAndSix() {
            return Told.words(Told.doing(() -> list.addAll(List.of(5, 6))));
        }

        /** {@code x = L[i]}. */
        @Operation
        public String getSecond() {
            return Told.words(Told.by(() -> list.get(1)));
        }

        /** {@code L.pop()}. */
        @Operation
        public String removeLast() {
            return Told.words(Told.by(list::removeLast));
        }

        /** {@code L1[i:j] = L2}. */
        @Operation
        public String assignInOneCall(@Param(gen = IntGen.class) int more) {
            return Told.words(Told.doing(() -> list.subList(0, 2).replaceAll(old -> old + more)));
        }

        /** {@code L.append(L[-1])}. */
        @Operation
        public String appendTheLast() {
            return Told.words(Told.doing(() -> list.add(list.getLast())));
        }

        /** {@code L[i] = L[j]}. */
        @Operation
        public String copySecondToFirst() {
            return Told.words(Told.doing(() -> list.set(0, list.get(1))));
        }

        /** {@code L[j] = L[i]}. */
        @Operation
        public String copyFirstToSecond() {
            return Told.words(Told.doing(() -> list.set(1, list.get(0))));
        }

        /** All elements, in one call. */
        @Operation
        public String read() {
            return Told.words(list);
        }
    }

    /** The same for one thread: what results are right is decided by it. */
    public static class Sequential extends Operations {
        /** Created by Lincheck. */
        public Sequential() {
            super(new ArrayLists());
        }
    }
}
