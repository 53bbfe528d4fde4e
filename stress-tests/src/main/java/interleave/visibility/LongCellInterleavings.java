package interleave.visibility;

import static interleave.support.Defect.TORN_VALUE;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which a reader gets two halves of different values? To Lincheck
 * one access is one step, whatever the processor makes of it.
 */
public final class LongCellInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public LongCellInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialCell.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(Scenario.of("a read during a write", TORN_VALUE, List.of("ones"), List.of("get"), List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final LongCell cell = Subject.factory(LongCellFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Writes 64 ones over 64 zeros. */
        @Operation
        public void ones() {
            cell.set(-1);
        }

        /** {@link LongCell#get}. */
        @Operation
        public long get() {
            return cell.get();
        }
    }

    /** A cell for one thread. */
    public static class SequentialCell {
        private long value;

        /** Created by Lincheck. */
        public SequentialCell() {}

        /** Writes. */
        public void ones() {
            value = -1;
        }

        /** Reads. */
        public long get() {
            return value;
        }
    }
}
