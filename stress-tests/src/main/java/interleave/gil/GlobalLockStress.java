package interleave.gil;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STALE_READ;
import static interleave.support.Defect.STARVED;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Question: what does one see who runs after another, or in the middle of another's program? */
public final class GlobalLockStress {
    private static final GlobalLockFactory NEW = Subject.factory(GlobalLockFactory.class);

    private GlobalLockStress() {}

    /** Two programs add one to a plain variable. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "one ran after the other")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "both ran at the same time")
    @Shows(NO_EXCLUSION)
    @State
    public static class TwoPrograms {
        private final GlobalLock gil = NEW.create(0);
        private int count;

        /** Created by jcstress. */
        public TwoPrograms() {}

        /** Adds one. */
        @Actor
        public void first() {
            gil.acquire();
            count++;
            gil.release();
        }

        /** Adds one as well. */
        @Actor
        public void second() {
            gil.acquire();
            count++;
            gil.release();
        }

        /** Looks when both have ended. */
        @Arbiter
        public void both(I_Result r) {
            r.r1 = count;
        }
    }

    /** One gives way at a checkpoint. The columns: what it then sees of the other (-1: it did not give way); and the other of it. */
    @JCStressTest
    @Outcome(id = "-1, 0", expect = ACCEPTABLE, desc = "the other came first")
    @Outcome(id = "-1, 42", expect = ACCEPTABLE, desc = "the other came last")
    @Outcome(
            id = "42, 42",
            expect = ACCEPTABLE,
            desc = "the other ran at the checkpoint, and each saw what had been done")
    @Outcome(id = "0, 42", expect = FORBIDDEN, desc = "gave the lock up, and nobody had run when it was back")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "gave the lock up, and neither saw the other")
    @Shows(STARVED)
    @State
    public static class ProgramAtTheCheckpoint {
        private final GlobalLock gil = NEW.create(0);
        private int one;
        private int other;

        /** Created by jcstress. */
        public ProgramAtTheCheckpoint() {}

        /** Writes, gives way, looks. */
        @Actor
        public void computing(II_Result r) {
            gil.acquire();
            one = 42;
            r.r1 = gil.checkpoint() ? other : -1;
            gil.release();
        }

        /** Writes, looks. */
        @Actor
        public void waiting(II_Result r) {
            gil.acquire();
            other = 42;
            r.r2 = one;
            gil.release();
        }
    }

    /** One writes without the lock, then takes it and gives it back; the other sees the turn and must see the rest. */
    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "came first")
    @Outcome(id = "42", expect = ACCEPTABLE, desc = "came last, and saw what was written before the other's turn")
    @Outcome(
            id = "-1",
            expect = FORBIDDEN,
            desc = "came last, and did not see what was written before the other's turn")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeTheTurn {
        private final GlobalLock gil = NEW.create(0);
        private int data;
        private boolean ran;

        /** Created by jcstress. */
        public DataBeforeTheTurn() {}

        /** Writes, then has its turn. */
        @Actor
        public void writer() {
            data = 42;
            gil.acquire();
            ran = true;
            gil.release();
        }

        /** Has its turn, then looks. */
        @Actor
        public void reader(I_Result r) {
            gil.acquire();
            boolean second = ran;
            gil.release();
            int seen = data;
            r.r1 = !second ? 0 : seen == 42 ? 42 : -1;
        }
    }
}
