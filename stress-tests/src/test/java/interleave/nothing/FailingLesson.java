package interleave.nothing;

import interleave.support.Judge;
import java.util.Map;

/** The same, but every spec fails before it can ask anything. */
public final class FailingLesson extends NothingLesson {
    /** Created by the engine, by name. */
    public FailingLesson() {}

    @Override
    protected Map<Judge, Class<?>> specs() {
        return Map.of(
                Judge.CONTRACT, Fails.class,
                Judge.INTERLEAVINGS, Fails.class,
                Judge.MEMORY, NeedsAList.class,
                Judge.LOAD, Fails.class);
    }

    /** A spec that cannot be made, with a test that is therefore never run. */
    public static class Fails {
        /** Called by whoever wants to judge by this. */
        public Fails() {
            throw new IllegalStateException("this spec is broken");
        }

        @org.junit.jupiter.api.Test
        void never_gets_here() {}
    }

    /** A jcstress question that jcstress has never heard of, because nothing was generated for it. */
    public static class NeedsAList {
        /** Not known to jcstress. */
        @org.openjdk.jcstress.annotations.JCStressTest
        @interleave.spec.Shows(interleave.support.Defect.LOST_UPDATE)
        public static class Unknown {
            /** Never called. */
            public Unknown() {}
        }
    }
}
