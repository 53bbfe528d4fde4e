package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.AlsoRuns;
import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.Collections;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Question: do two threads that change a list of this kind at the same time get in each other's way? */
@AlsoRuns({ListReadsStress.class, ListCompoundsStress.class})
public final class ListOperationsStress {
    private static final ListMakerFactory NEW = Subject.factory(ListMakerFactory.class);
    private static final List<Integer> LOW = List.of(1, 2);
    private static final List<Integer> HIGH = List.of(3, 4);

    private ListOperationsStress() {}

    /** {@code L.append(x)}, four times, by two threads. The columns: the first, the second, the list. */
    @JCStressTest
    @Outcome(id = "done, done, four and four", expect = ACCEPTABLE, desc = "all elements are in the list")
    @Outcome(id = "done, done, .*", expect = FORBIDDEN, desc = "an element was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an append threw an exception")
    @Shows(NOT_ATOMIC)
    @State
    public static class Append {
        private final List<Integer> list = NEW.create().of();

        /** Created by jcstress. */
        public Append() {}

        /** Appends ones. */
        @Actor
        public void first(LLL_Result r) {
            r.r1 = Told.doing(() -> appendFour(1));
        }

        /** Appends twos. */
        @Actor
        public void second(LLL_Result r) {
            r.r2 = Told.doing(() -> appendFour(2));
        }

        private void appendFour(int element) {
            for (int i = 0; i < 4; i++) {
                list.add(element);
            }
        }

        private String count() {
            int ones = Collections.frequency(list, 1);
            int twos = Collections.frequency(list, 2);
            return ones == 4 && twos == 4 ? "four and four" : ones + " and " + twos;
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LLL_Result r) {
            r.r3 = Told.words(Told.by(this::count)); // to count may fail too: the size and the array need not fit
            r.r2 = Told.words(r.r2);
            r.r1 = Told.words(r.r1);
        }
    }

    /** {@code L1.extend(L2)}, by two threads. */
    @JCStressTest
    @Outcome(
            id = {"done, done, 1 2 3 4", "done, done, 3 4 1 2"},
            expect = ACCEPTABLE,
            desc = "one was added after the other")
    @Outcome(
            id = {"done, done, 1 2", "done, done, 3 4"},
            expect = FORBIDDEN,
            desc = "all that one thread added was lost")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an exception, or a list that nobody made")
    @Shows(NOT_ATOMIC)
    @State
    public static class ExtendTwice {
        private final List<Integer> list = NEW.create().of();

        /** Created by jcstress. */
        public ExtendTwice() {}

        /** Adds 1 and 2. */
        @Actor
        public void first(LLL_Result r) {
            r.r1 = Told.doing(() -> list.addAll(LOW));
        }

        /** Adds 3 and 4. */
        @Actor
        public void second(LLL_Result r) {
            r.r2 = Told.doing(() -> list.addAll(HIGH));
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LLL_Result r) {
            r.r3 = Told.words(list);
            r.r2 = Told.words(r.r2);
            r.r1 = Told.words(r.r1);
        }
    }

    /** {@code L.pop()}, by two threads. */
    @JCStressTest
    @Outcome(
            id = {"1, 2, 0", "2, 1, 0"},
            expect = ACCEPTABLE,
            desc = "each got an element of its own")
    @Outcome(
            id = {"2, 2, 1", "2, 2, 0", "1, 1, 0"},
            expect = FORBIDDEN,
            desc = "both got the same element")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an exception, or what never was in the list")
    @Shows(NOT_ATOMIC)
    @State
    public static class Pop {
        private final List<Integer> list = NEW.create().of(1, 2);

        /** Created by jcstress. */
        public Pop() {}

        /** Takes the last element. */
        @Actor
        public void first(LLL_Result r) {
            r.r1 = Told.by(list::removeLast);
        }

        /** Takes the last element too. */
        @Actor
        public void second(LLL_Result r) {
            r.r2 = Told.by(list::removeLast);
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LLL_Result r) {
            r.r3 = list.size();
            r.r2 = Told.words(r.r2);
            r.r1 = Told.words(r.r1);
        }
    }

    /** {@code L[0:2] = …} in one call, by two threads. */
    @JCStressTest
    @Outcome(id = "done, done, 111 112", expect = ACCEPTABLE, desc = "one came after the other")
    @Outcome(
            id = {"done, ConcurrentModificationException, 11 12", "ConcurrentModificationException, done, 101 102"},
            expect = FORBIDDEN,
            desc = "the slice had lost its list when it was to be assigned")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an element was assigned once")
    @Shows(NOT_ATOMIC)
    @State
    public static class SliceTwice {
        private final List<Integer> list = NEW.create().of(1, 2);

        /** Created by jcstress. */
        public SliceTwice() {}

        /** Adds ten to each element of the slice. */
        @Actor
        public void first(LLL_Result r) {
            r.r1 = Told.doing(() -> list.subList(0, 2).replaceAll(old -> old + 10));
        }

        /** Adds a hundred to each element of the slice. */
        @Actor
        public void second(LLL_Result r) {
            r.r2 = Told.doing(() -> list.subList(0, 2).replaceAll(old -> old + 100));
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LLL_Result r) {
            r.r3 = Told.words(list);
            r.r2 = Told.words(r.r2);
            r.r1 = Told.words(r.r1);
        }
    }
}
