package interleave.gil;

import static interleave.support.Defect.LOST_UPDATE;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/** Question: is there an interleaving in which two increments count as one, although one thread runs at a time? */
public final class InterpretedCounterInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public InterpretedCounterInterleavings() {}

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
                Scenario.of("two increments", LOST_UPDATE, List.of("increment"), List.of("increment"), List.of("get")));
    }

    /** What the threads of a scenario call, in an interpreter whose threads ask at once. */
    public static class Operations {
        private final InterpretedCounter counter =
                Subject.factory(InterpretedCounterFactory.class).create(new MonitorGlobalLock(0));

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link InterpretedCounter#increment}. */
        @Operation
        public void increment() {
            counter.increment();
        }

        /** {@link InterpretedCounter#get}. */
        @Operation
        public long get() {
            return counter.get();
        }
    }

    /** A counter for one thread. */
    public static class SequentialCounter {
        private long count;

        /** Created by Lincheck. */
        public SequentialCounter() {}

        /** {@link InterpretedCounter#increment}. */
        public void increment() {
            count++;
        }

        /** {@link InterpretedCounter#get}. */
        public long get() {
            return count;
        }
    }
}
