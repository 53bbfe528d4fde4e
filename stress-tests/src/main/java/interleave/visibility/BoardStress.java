package interleave.visibility;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Question: does a thread that is told that an offer is posted see the offer, and what came before it? */
public final class BoardStress {
    private static final BoardFactory NEW = Subject.factory(BoardFactory.class);

    private BoardStress() {}

    /** A buyer who looks before he asks, so that a JIT that may reuse what he saw will. Columns: look, posted, look. */
    @JCStressTest
    @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "came before the post")
    @Outcome(id = "0, 0, 120", expect = ACCEPTABLE, desc = "the post came between question and late look")
    @Outcome(id = "0, 1, 120", expect = ACCEPTABLE, desc = "was told, and saw the price")
    @Outcome(id = "120, 0, 120", expect = ACCEPTABLE, desc = "saw the price before it was told")
    @Outcome(id = "120, 1, 120", expect = ACCEPTABLE, desc = "came after the post")
    @Outcome(id = "0, 1, 0", expect = FORBIDDEN, desc = "was told that the offer is posted, but saw no price")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "a price once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class LookAskLook {
        private final Board board = NEW.create();

        /** Created by jcstress. */
        public LookAskLook() {}

        /** Posts. */
        @Actor
        public void seller() {
            board.post(120, 3);
        }

        /** Looks, asks, looks. */
        @Actor
        public void buyer(III_Result r) {
            r.r1 = board.price();
            r.r2 = board.posted() ? 1 : 0;
            r.r3 = board.price();
        }
    }

    /** The seller writes something else before he posts. Columns: look at that, posted, look at that. */
    @JCStressTest
    @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "came before the post")
    @Outcome(id = "0, 0, 42", expect = ACCEPTABLE, desc = "the seller came between question and late look")
    @Outcome(id = "0, 1, 42", expect = ACCEPTABLE, desc = "was told, and saw what came before the post")
    @Outcome(id = "42, 0, 42", expect = ACCEPTABLE, desc = "saw it before it was told")
    @Outcome(id = "42, 1, 42", expect = ACCEPTABLE, desc = "came after the post")
    @Outcome(id = "0, 1, 0", expect = FORBIDDEN, desc = "was told, but did not see what came before the post")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforePost {
        private final Board board = NEW.create();
        private int data;

        /** Created by jcstress. */
        public DataBeforePost() {}

        /** Writes, then posts. */
        @Actor
        public void seller() {
            data = 42;
            board.post(120, 3);
        }

        /** Looks, asks, looks. */
        @Actor
        public void buyer(III_Result r) {
            r.r1 = data;
            r.r2 = board.posted() ? 1 : 0;
            r.r3 = data;
        }
    }

    /** A buyer who asks first. Columns: posted, price, quantity. */
    @JCStressTest
    @Outcome(id = "0, -1, -1", expect = ACCEPTABLE, desc = "was not told, and did not look")
    @Outcome(id = "1, 120, 3", expect = ACCEPTABLE, desc = "was told, and saw the whole offer")
    @Outcome(id = "1, 120, 0", expect = FORBIDDEN, desc = "saw an offer without its quantity")
    @Outcome(id = "1, 0, 3", expect = FORBIDDEN, desc = "saw an offer without its price")
    @Outcome(id = "1, 0, 0", expect = FORBIDDEN, desc = "saw an empty offer")
    @Shows(HALF_DONE)
    @State
    public static class AskThenLook {
        private final Board board = NEW.create();

        /** Created by jcstress. */
        public AskThenLook() {}

        /** Posts. */
        @Actor
        public void seller() {
            board.post(120, 3);
        }

        /** Asks, and looks if there is something to see. */
        @Actor
        public void buyer(III_Result r) {
            boolean posted = board.posted();
            r.r1 = posted ? 1 : 0;
            r.r2 = posted ? board.price() : -1;
            r.r3 = posted ? board.quantity() : -1;
        }
    }
}
