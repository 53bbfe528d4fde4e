package interleave.semaphore;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/** Question: beside those of {@link SemaphoreInterleavings}, can two give back one permit at the same time? */
public final class BoundedSemaphoreInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public BoundedSemaphoreInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialSemaphore.class;
    }

    @Override
    public List<Scenario> scenarios() {
        var scenarios = new ArrayList<Scenario>();
        scenarios.add(Scenario.of(
                "there is room for one permit, and two give one",
                Defect.LOST_ITEM,
                List.of("release(1)", "giveBack"),
                List.of("giveBack"),
                List.of("available")));
        scenarios.addAll(new SemaphoreInterleavings().scenarios());
        return List.copyOf(scenarios);
    }

    /** What the threads of a scenario call. */
    public static class Operations extends SemaphoreInterleavings.Operations {
        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Releases a permit; whether it was not refused. */
        @Operation
        public boolean giveBack() {
            try {
                release(1);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    /** A bounded semaphore for one thread. */
    public static class SequentialSemaphore extends SemaphoreInterleavings.SequentialSemaphore {
        /** Created by Lincheck. */
        public SequentialSemaphore() {}

        /** Releases a permit; whether it was not refused. */
        public boolean giveBack() {
            if (available() == 2) {
                return false;
            }
            release(1);
            return true;
        }
    }
}
