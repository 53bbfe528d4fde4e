package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.NOT_ATOMIC;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Question: do two threads that ask first at the same time get one object, and a complete one? */
public final class LazySettingsStress {
    private static final LazySettingsFactory NEW = Subject.factory(LazySettingsFactory.class);

    private LazySettingsStress() {}

    /** Both ask, then the objects are compared. */
    @JCStressTest
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "both got the same settings")
    @Outcome(id = "false", expect = FORBIDDEN, desc = "each got settings of its own")
    @Shows(NOT_ATOMIC)
    @State
    public static class TwoCallers {
        private final LazySettings lazy = NEW.create();
        private @Nullable Settings toFirst;
        private @Nullable Settings toSecond;

        /** Created by jcstress. */
        public TwoCallers() {}

        /** Asks. */
        @Actor
        public void first() {
            toFirst = lazy.get();
        }

        /** Asks as well. */
        @Actor
        public void second() {
            toSecond = lazy.get();
        }

        /** Compares when both have ended. */
        @Arbiter
        public void both(Z_Result r) {
            r.r1 = toFirst == toSecond;
        }
    }

    /** Both ask, and look at what they got. */
    @JCStressTest
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "both got complete settings")
    @Outcome(id = "true, false", expect = FORBIDDEN, desc = "second got settings that were not loaded yet")
    @Outcome(id = "false, true", expect = FORBIDDEN, desc = "first got settings that were not loaded yet")
    @Outcome(id = "false, false", expect = FORBIDDEN, desc = "nobody got settings that were loaded")
    @Shows(HALF_DONE)
    @State
    public static class CompleteSettings {
        private final LazySettings lazy = NEW.create();

        /** Created by jcstress. */
        public CompleteSettings() {}

        /** Asks. */
        @Actor
        public void first(ZZ_Result r) {
            r.r1 = lazy.get().complete();
        }

        /** Asks as well. */
        @Actor
        public void second(ZZ_Result r) {
            r.r2 = lazy.get().complete();
        }
    }
}
