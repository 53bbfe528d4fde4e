package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Question: which operations that take several calls come apart on a list of this kind? */
public final class ListCompoundsStress {
    private static final ListMakerFactory NEW = Subject.factory(ListMakerFactory.class);

    private ListCompoundsStress() {}

    /** {@code L[0:2] = 3, 4}, one element after the other, while another thread copies the list. */
    @JCStressTest
    @Outcome(id = "1 2", expect = ACCEPTABLE, desc = "read before the assignment")
    @Outcome(id = "3 4", expect = ACCEPTABLE, desc = "read after the assignment")
    @Outcome(id = "3 2", expect = FORBIDDEN, desc = "read in the middle of the assignment")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class SliceElementByElement {
        private final List<Integer> list = NEW.create().of(1, 2);

        /** Created by jcstress. */
        public SliceElementByElement() {}

        /** Assigns one element, then the other. */
        @Actor
        public void writer() {
            list.set(0, 3);
            list.set(1, 4);
        }

        /** Copies the list. */
        @Actor
        public void reader(L_Result r) {
            r.r1 = Told.by(list::toArray);
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            r.r1 = Told.words(r.r1);
        }
    }

    /** {@code L.append(L[-1])}, while another thread appends. */
    @JCStressTest
    @Outcome(
            id = {"done, 1 1 2", "done, 1 2 2"},
            expect = ACCEPTABLE,
            desc = "the last element was appended behind itself")
    @Outcome(id = "done, 1 2 1", expect = FORBIDDEN, desc = "what was appended is not what was the last element then")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an exception, or a list that nobody made")
    @Shows(NOT_ATOMIC)
    @State
    public static class AppendTheLast {
        private final List<Integer> list = NEW.create().of(1);

        /** Created by jcstress. */
        public AppendTheLast() {}

        /** Appends the last element. */
        @Actor
        public void doubler(LL_Result r) {
            r.r1 = Told.doing(() -> list.add(list.getLast()));
        }

        /** Appends 2. */
        @Actor
        public void writer() {
            Told.doing(() -> list.add(2));
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LL_Result r) {
            r.r2 = Told.words(list);
            r.r1 = Told.words(r.r1);
        }
    }

    /** {@code L[i] = L[j]} and {@code L[j] = L[i]}. */
    @JCStressTest
    @Outcome(
            id = {"1 1", "2 2"},
            expect = ACCEPTABLE,
            desc = "one was copied, and then the copy")
    @Outcome(id = "2 1", expect = FORBIDDEN, desc = "each was copied to where the other had been: they changed places")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class CopyElement {
        private final List<Integer> list = NEW.create().of(1, 2);

        /** Created by jcstress. */
        public CopyElement() {}

        /** Copies the second element to the first place. */
        @Actor
        public void first() {
            list.set(0, list.get(1));
        }

        /** Copies the first element to the second place. */
        @Actor
        public void second() {
            list.set(1, list.get(0));
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            r.r1 = Told.words(list);
        }
    }
}
