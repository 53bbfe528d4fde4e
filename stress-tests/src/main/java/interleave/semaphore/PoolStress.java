package interleave.semaphore;

import static interleave.support.Defect.NO_EXCLUSION;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Question: can two get one connection, on this JIT and this CPU? */
public final class PoolStress {
    private static final PoolFactory NEW = Subject.factory(PoolFactory.class);

    private PoolStress() {}

    /** One connection, and two who would like it. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first got it")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second got it")
    @Outcome(id = "true, true", expect = FORBIDDEN, desc = "both got the only connection")
    @Outcome(id = "false, false", expect = FORBIDDEN, desc = "neither got the connection that was free")
    @Shows(NO_EXCLUSION)
    @State
    public static class OneConnectionTwoUsers {
        private final ConnectionPool pool = NEW.create(1);

        /** Created by jcstress. */
        public OneConnectionTwoUsers() {}

        /** Tries. */
        @Actor
        public void first(ZZ_Result r) {
            r.r1 = pool.tryConnect();
        }

        /** Tries as well. */
        @Actor
        public void second(ZZ_Result r) {
            r.r2 = pool.tryConnect();
        }
    }
}
