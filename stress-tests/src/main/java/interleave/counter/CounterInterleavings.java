package interleave.counter;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.LOST_UPDATE;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving whose results fit no order of the operations?
 *
 * <p>The order of the scenarios matters: the first one that fails names the defect, so a counter that
 * already loses increments is not called one whose resets are half done.
 */
public final class CounterInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public CounterInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialCounter.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("two increments", LOST_UPDATE, List.of("increment"), List.of("increment"), List.of("get")),
                Scenario.of(
                        "an increment and a reset",
                        LOST_UPDATE,
                        List.of("increment"),
                        List.of("reset"),
                        List.of("get")),
                Scenario.of(
                        "a read during a reset",
                        HALF_DONE,
                        List.of("increment", "reset"),
                        List.of("increment", "get", "get"),
                        List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Counter counter = Subject.factory(CounterFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link Counter#increment}. */
        @Operation
        public void increment() {
            counter.increment();
        }

        /** {@link Counter#get}. */
        @Operation
        public long get() {
            return counter.get();
        }

        /** {@link Counter#reset}. */
        @Operation
        public long reset() {
            return counter.reset();
        }
    }

    /** A counter for one thread: what results are right is decided by it. */
    public static class SequentialCounter {
        private long count;

        /** Created by Lincheck. */
        public SequentialCounter() {}

        /** {@link Counter#increment}. */
        public void increment() {
            count++;
        }

        /** {@link Counter#get}. */
        public long get() {
            return count;
        }

        /** {@link Counter#reset}. */
        public long reset() {
            long taken = count;
            count = 0;
            return taken;
        }
    }
}
