package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which both sides hold the lock? Lincheck proves the algorithm, on
 * paper as it were: without {@code volatile} it is as right to it as with.
 */
public final class DuoLockInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public DuoLockInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialCount.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("one count on each side", NO_EXCLUSION, List.of("count0"), List.of("count1"), List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final DuoLock lock = Subject.factory(DuoLockFactory.class).create();
        private int count;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Counts under the lock, on side 0. */
        @Operation
        public int count0() {
            return count(0);
        }

        /** Counts under the lock, on side 1. */
        @Operation
        public int count1() {
            return count(1);
        }

        private int count(int side) {
            lock.lock(side);
            try {
                return ++count;
            } finally {
                lock.unlock(side);
            }
        }
    }

    /** A count for one thread. */
    public static class SequentialCount {
        private int count;

        /** Created by Lincheck. */
        public SequentialCount() {}

        /** Counts. */
        public int count0() {
            return ++count;
        }

        /** Counts. */
        public int count1() {
            return ++count;
        }
    }
}
