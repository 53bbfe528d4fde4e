package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Question: does who finds a member in a race read what the member was made with? */
public final class MemberStress {
    private static final MemberFactory NEW = Subject.factory(MemberFactory.class);

    private MemberStress() {}

    /** The directory is a plain field, on purpose: it is the member that must be safe. Columns: number, year. */
    @JCStressTest
    @Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "found nobody")
    @Outcome(id = "7, 1999", expect = ACCEPTABLE, desc = "found the member as he was made")
    @Outcome(id = "7, 0", expect = FORBIDDEN, desc = "found a member without a year")
    @Outcome(id = "0, 1999", expect = FORBIDDEN, desc = "found a member without a number")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "found a member who was not made yet")
    @Shows(HALF_DONE)
    @State
    public static class FoundInRace {
        private @Nullable Member directory;

        /** Created by jcstress. */
        public FoundInRace() {}

        /** Makes a member and lets him join. */
        @Actor
        public void joiner() {
            NEW.create(7, 1999, member -> directory = member).join();
        }

        /** Looks him up. */
        @Actor
        public void finder(II_Result r) {
            Member found = directory;
            r.r1 = found == null ? -1 : found.number();
            r.r2 = found == null ? -1 : found.year();
        }
    }

    /**
     * The directory is a volatile field, so the JIT may not move the member's own writes to before the
     * directory's: what the constructor gives away too early, others can find. Columns: number, year.
     */
    @JCStressTest
    @Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "found nobody")
    @Outcome(id = "7, 1999", expect = ACCEPTABLE, desc = "found the member as he was made")
    @Outcome(id = "7, 0", expect = FORBIDDEN, desc = "found a member without a year")
    @Outcome(id = "0, 1999", expect = FORBIDDEN, desc = "found a member without a number")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "found a member who was not made yet")
    @Shows(HALF_DONE)
    @State
    public static class FoundInDirectory {
        private volatile @Nullable Member directory;

        /** Created by jcstress. */
        public FoundInDirectory() {}

        /** Makes a member and lets him join. */
        @Actor
        public void joiner() {
            NEW.create(7, 1999, member -> directory = member).join();
        }

        /** Looks him up. */
        @Actor
        public void finder(II_Result r) {
            Member found = directory;
            r.r1 = found == null ? -1 : found.number();
            r.r2 = found == null ? -1 : found.year();
        }
    }
}
