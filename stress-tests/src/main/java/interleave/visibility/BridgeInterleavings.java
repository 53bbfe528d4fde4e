package interleave.visibility;

import static interleave.support.Defect.REORDERED;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which both ends are admitted? There is none, not even for the
 * broken bridges: one step after another, whoever raises his flag second sees the other's. Only memory
 * that lets a read overtake a write admits both, and Lincheck's does not.
 */
public final class BridgeInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public BridgeInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialBridge.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("two carts", REORDERED, List.of("enter0"), List.of("enter1"), List.of("bothAdmitted")));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Bridge bridge = Subject.factory(BridgeFactory.class).create();
        private boolean admitted0;
        private boolean admitted1;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link Bridge#enter} at end 0. Both may be refused, so only the two answers together are judged. */
        @Operation
        public void enter0() {
            admitted0 = bridge.enter(0);
        }

        /** {@link Bridge#enter} at end 1. */
        @Operation
        public void enter1() {
            admitted1 = bridge.enter(1);
        }

        /** What must never be. */
        @Operation
        public boolean bothAdmitted() {
            return admitted0 && admitted1;
        }
    }

    /** What each call returns if nothing is wrong. */
    public static class SequentialBridge {
        /** Created by Lincheck. */
        public SequentialBridge() {}

        /** Asks. */
        public void enter0() {}

        /** Asks. */
        public void enter1() {}

        /** Never. */
        public boolean bothAdmitted() {
            return false;
        }
    }
}
