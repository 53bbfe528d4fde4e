package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
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

/** Question: who gets which number, on this JIT and this CPU? Nobody need wait here, so that nobody is asked slowly. */
public final class ListStress {
    private static final ListFactory NEW = Subject.factory(ListFactory.class);

    private ListStress() {}

    /** Two consumers, and a number for each. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "each got a number of his own")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "each got a number of his own")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "two consumers and two numbers, and not one for each")
    @Shows(LOST_ITEM)
    @State
    public static class TwoRemove {
        private final UnboundedList<Integer> list = NEW.create();

        /** Created by jcstress. */
        public TwoRemove() {
            list.add(1);
            list.add(2);
        }

        /** Removes. */
        @Actor
        public void first(II_Result r) {
            r.r1 = remove(list);
        }

        /** Removes as well. */
        @Actor
        public void second(II_Result r) {
            r.r2 = remove(list);
        }
    }

    /** One removes while another adds. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "removed the number that was there, and the new one is left")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "removed the new number, and the old one is left")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "of two numbers one has been removed, and the other is not left")
    @Shows(LOST_ITEM)
    @State
    public static class RemoveAndAdd {
        private final UnboundedList<Integer> list = NEW.create();

        /** Created by jcstress. */
        public RemoveAndAdd() {
            list.add(1);
        }

        /** Adds. */
        @Actor
        public void producer() {
            list.add(2);
        }

        /** Removes. */
        @Actor
        public void consumer(II_Result r) {
            r.r1 = remove(list);
        }

        /** Looks for what is left. */
        @Arbiter
        public void left(II_Result r) {
            r.r2 = remove(list);
        }
    }

    private static int remove(UnboundedList<Integer> list) {
        try {
            return list.removeLast();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
