package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving in which somebody goes on with nothing, or never goes on? Time stands still here,
 * and a sleep may end at any moment; {@code notify} wakes all.
 */
public final class BufferInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public BufferInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialBuffer.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("one puts, one takes", LOST_ITEM, List.of("take"), List.of("put(1)"), List.of())
                        .whenStuck(ENDLESS_LOOP),
                Scenario.of(
                                "two take, one puts twice",
                                TOO_EARLY,
                                List.of(List.of("take"), List.of("take"), List.of("put(1)", "put(2)")),
                                List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "two take, one of them has put",
                                TOO_EARLY,
                                List.of(List.of("put(1)", "take"), List.of("take"), List.of("put(2)")),
                                List.of())
                        .whenStuck(LOST_WAKEUP));
    }

    /** What the threads of a scenario call, on a buffer with one place: in it the fewest steps lead to every mistake. */
    public static class Operations {
        private final BoundedBuffer<Integer> buffer =
                Subject.factory(BufferFactory.class).create(1);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link BoundedBuffer#put}. */
        @Operation
        public void put(@Param(gen = IntGen.class) int item) throws InterruptedException {
            buffer.put(item);
        }

        /** {@link BoundedBuffer#take}. */
        @Operation
        public int take() throws InterruptedException {
            return buffer.take();
        }
    }

    /** The same for one thread; who would wait throws, for then this is not the order in which it happened. */
    public static class SequentialBuffer {
        private final Queue<Integer> items = new ArrayDeque<>();

        /** Created by Lincheck. */
        public SequentialBuffer() {}

        /** {@link BoundedBuffer#put}. */
        public void put(int item) {
            if (!items.isEmpty()) {
                throw new IllegalStateException("would wait");
            }
            items.add(item);
        }

        /** {@link BoundedBuffer#take}. */
        public int take() {
            if (items.isEmpty()) {
                throw new IllegalStateException("would wait");
            }
            return items.remove();
        }
    }
}
