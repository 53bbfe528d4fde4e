package interleave.producerconsumer;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Question: is there an interleaving in which a number goes to nobody, or to two, or somebody goes home with none? */
public final class ListInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public ListInterleavings() {}

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
                Scenario.of(
                        "both add a number and remove one",
                        LOST_ITEM,
                        List.of("add(1)", "removeLast"),
                        List.of("add(2)", "removeLast"),
                        List.of()),
                Scenario.of(
                                "two remove, one of them has added",
                                TOO_EARLY,
                                List.of(List.of("add(1)", "removeLast"), List.of("removeLast"), List.of("add(2)")),
                                List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of("one adds, one removes", LOST_ITEM, List.of("removeLast"), List.of("add(1)"), List.of())
                        .whenStuck(DEADLOCK),
                Scenario.of(
                                "two remove, one adds twice",
                                TOO_EARLY,
                                List.of(List.of("removeLast"), List.of("removeLast"), List.of("add(1)", "add(2)")),
                                List.of())
                        .whenStuck(LOST_WAKEUP));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final UnboundedList<Integer> list =
                Subject.factory(ListFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link UnboundedList#add}. */
        @Operation
        public void add(@Param(gen = IntGen.class) int item) {
            list.add(item);
        }

        /** {@link UnboundedList#removeLast}. */
        @Operation
        public int removeLast() throws InterruptedException {
            return list.removeLast();
        }
    }

    /** The same for one thread; who would wait throws, for then this is not the order in which it happened. */
    public static class SequentialList {
        private final List<Integer> items = new ArrayList<>();

        /** Created by Lincheck. */
        public SequentialList() {}

        /** {@link UnboundedList#add}. */
        public void add(int item) {
            items.add(item);
        }

        /** {@link UnboundedList#removeLast}. */
        public int removeLast() {
            if (items.isEmpty()) {
                throw new IllegalStateException("would wait");
            }
            return items.removeLast();
        }
    }
}
