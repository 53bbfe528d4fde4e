package interleave.collections;

import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving of calls on a list whose results fit no order of the calls?
 *
 * <p>Lincheck looks into the JDK's collections too, and takes an exception for a result like any other; the
 * right list never throws one.
 */
public final class SharedListInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public SharedListInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialList.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("two appends", LOST_UPDATE, List.of("append(1)"), List.of("append(2)"), List.of("sum")),
                Scenario.of(
                        "the same number, twice if absent",
                        NOT_ATOMIC,
                        List.of("appendIfAbsent(1)"),
                        List.of("appendIfAbsent(1)"),
                        List.of("sum")),
                Scenario.of(
                        "an append during an append if absent",
                        NOT_ATOMIC,
                        List.of("appendIfAbsent(1)"),
                        List.of("append(1)", "sum"),
                        List.of()),
                Scenario.of("a sum during an append", EXCEPTION, List.of("append(1)"), List.of("sum"), List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final SharedList list = Subject.factory(SharedListFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link SharedList#append}. */
        @Operation
        public void append(@Param(gen = IntGen.class) int number) {
            list.append(number);
        }

        /** {@link SharedList#appendIfAbsent}. */
        @Operation
        public boolean appendIfAbsent(@Param(gen = IntGen.class) int number) {
            return list.appendIfAbsent(number);
        }

        /** {@link SharedList#sum}. */
        @Operation
        public long sum() {
            return list.sum();
        }
    }

    /** A list for one thread: what results are right is decided by it. */
    public static class SequentialList {
        private final List<Integer> numbers = new ArrayList<>();

        /** Created by Lincheck. */
        public SequentialList() {}

        /** {@link SharedList#append}. */
        public void append(int number) {
            numbers.add(number);
        }

        /** {@link SharedList#appendIfAbsent}. */
        public boolean appendIfAbsent(int number) {
            return !numbers.contains(number) && numbers.add(number);
        }

        /** {@link SharedList#sum}. */
        public long sum() {
            return numbers.stream().mapToLong(Integer::longValue).sum();
        }
    }
}
