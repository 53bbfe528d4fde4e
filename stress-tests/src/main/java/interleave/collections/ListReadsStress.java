package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Question: does a thread that reads a list of this kind see what another does only in part? */
public final class ListReadsStress {
    private static final ListMakerFactory NEW = Subject.factory(ListMakerFactory.class);
    private static final List<Integer> LOW = List.of(1, 2);
    private static final Integer[] SIXTEEN_ONES = Collections.nCopies(16, 1).toArray(new Integer[0]);
    private static final Integer[] RISING = IntStream.range(0, 16).boxed().toArray(Integer[]::new);
    private static final Integer[] FALLING =
            IntStream.range(0, 16).mapToObj(i -> 15 - i).toArray(Integer[]::new);

    private ListReadsStress() {}

    /** {@code L1.extend(L2)}, while another thread copies the list. */
    @JCStressTest
    @Outcome(id = "nothing", expect = ACCEPTABLE, desc = "read before anything was added")
    @Outcome(id = "1 2", expect = ACCEPTABLE, desc = "read when both had been added")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "read when half had been added")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an exception, or a list that nobody made")
    @Shows(NOT_ATOMIC)
    @State
    public static class ExtendWhileRead {
        private final List<Integer> list = NEW.create().of();

        /** Created by jcstress. */
        public ExtendWhileRead() {}

        /** Adds 1 and 2. */
        @Actor
        public void writer() {
            list.addAll(LOW);
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

    /** {@code x = L[i]}, while another thread takes the elements away, from the last to the first. */
    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "got every element")
    @Outcome(id = "IndexOutOfBoundsException", expect = ACCEPTABLE, desc = "came too late for one")
    @Outcome(id = "null", expect = FORBIDDEN, desc = "got what never was in the list")
    @Shows(NOT_ATOMIC)
    @State
    public static class GetWhilePopped {
        private final List<Integer> list = NEW.create().of(SIXTEEN_ONES);

        /** Created by jcstress. */
        public GetWhilePopped() {}

        /** Takes them away. */
        @Actor
        public void popper() {
            for (int i = 0; i < SIXTEEN_ONES.length; i++) {
                list.removeLast();
            }
        }

        /** Gets them, in the same order. */
        @Actor
        public void reader(L_Result r) {
            r.r1 = Told.by(() -> {
                Object got = 1;
                for (int i = SIXTEEN_ONES.length - 1; i >= 0 && got != null; i--) {
                    got = list.get(i);
                }
                return got;
            });
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            r.r1 = Told.words(r.r1);
        }
    }

    /** {@code L.sort()}, while another thread copies the list. */
    @JCStressTest
    @Outcome(id = "falling", expect = ACCEPTABLE, desc = "read before the list was sorted")
    @Outcome(id = "rising", expect = ACCEPTABLE, desc = "read when it was sorted")
    @Outcome(
            id = "neither",
            expect = FORBIDDEN,
            desc = "read a list that has some elements twice and others not at all")
    @Shows(NOT_ATOMIC)
    @State
    public static class SortWhileRead {
        private final List<Integer> list = NEW.create().of(FALLING);

        /** Created by jcstress. */
        public SortWhileRead() {}

        /** Sorts. */
        @Actor
        public void sorter() {
            list.sort(null);
        }

        /** Copies the list. */
        @Actor
        public void reader(L_Result r) {
            r.r1 = list.toArray();
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            Object[] seen = (Object[]) r.r1;
            boolean falling = Arrays.equals(seen, FALLING);
            r.r1 = falling ? "falling" : Arrays.equals(seen, RISING) ? "rising" : "neither";
        }
    }

    /** {@code L[0:2] = …} in one call, while another thread copies the list. */
    @JCStressTest
    @Outcome(id = "1 2", expect = ACCEPTABLE, desc = "read before the assignment")
    @Outcome(id = "11 12", expect = ACCEPTABLE, desc = "read after the assignment")
    @Outcome(
            id = {"11 2", "1 12"},
            expect = FORBIDDEN,
            desc = "read in the middle of the assignment")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class SliceWhileRead {
        private final List<Integer> list = NEW.create().of(1, 2);

        /** Created by jcstress. */
        public SliceWhileRead() {}

        /** Adds ten to each element of the slice. */
        @Actor
        public void writer() {
            list.subList(0, 2).replaceAll(old -> old + 10);
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

    /** {@code for x in L}, doing something with each element, while another thread appends. */
    @JCStressTest
    @Outcome(id = "16", expect = ACCEPTABLE, desc = "the loop came before the append")
    @Outcome(id = "17", expect = ACCEPTABLE, desc = "the loop came after the append")
    @Outcome(id = "ConcurrentModificationException", expect = FORBIDDEN, desc = "the iterator noticed, and gave up")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "no order of the calls gives this")
    @Shows(NOT_ATOMIC)
    @State
    public static class IterateWhileAppended {
        private final List<Integer> list = NEW.create().of(SIXTEEN_ONES);
        private final AtomicInteger sum = new AtomicInteger();

        /** Created by jcstress. */
        public IterateWhileAppended() {}

        /** Appends a one. */
        @Actor
        public void writer() {
            list.add(1);
        }

        /** Adds up all elements, where others could see it: else a JIT may look only once whether the list has changed. */
        @Actor
        public void reader(L_Result r) {
            r.r1 = Told.by(() -> {
                for (int element : list) {
                    sum.addAndGet(element);
                }
                return sum;
            });
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(L_Result r) {
            r.r1 = Told.words(r.r1);
        }
    }
}
