package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.NOT_ATOMIC;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Question: is there an interleaving in which two callers get two objects, or an unfinished one? Whether a
 * {@code volatile} is missing Lincheck cannot tell.
 */
public final class LazySettingsInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public LazySettingsInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialLazySettings.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("two callers", NOT_ATOMIC, List.of("first"), List.of("second"), List.of("same")),
                Scenario.of("two users", HALF_DONE, List.of("firstComplete"), List.of("secondComplete"), List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final LazySettings lazy =
                Subject.factory(LazySettingsFactory.class).create();
        private @Nullable Settings toFirst;
        private @Nullable Settings toSecond;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link LazySettings#get}. */
        @Operation
        public void first() {
            toFirst = lazy.get();
        }

        /** {@link LazySettings#get}. */
        @Operation
        public void second() {
            toSecond = lazy.get();
        }

        /** Whether both got the same. */
        @Operation
        public boolean same() {
            return toFirst == toSecond;
        }

        /** Whether what {@link LazySettings#get} returns is complete. */
        @Operation
        public boolean firstComplete() {
            return lazy.get().complete();
        }

        /** Whether what {@link LazySettings#get} returns is complete. */
        @Operation
        public boolean secondComplete() {
            return lazy.get().complete();
        }
    }

    /** What each call returns if nothing is wrong. */
    public static class SequentialLazySettings {
        /** Created by Lincheck. */
        public SequentialLazySettings() {}

        /** Gets. */
        public void first() {}

        /** Gets. */
        public void second() {}

        /** Compares. */
        public boolean same() {
            return true;
        }

        /** Gets and looks. */
        public boolean firstComplete() {
            return true;
        }

        /** Gets and looks. */
        public boolean secondComplete() {
            return true;
        }
    }
}
