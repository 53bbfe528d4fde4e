package interleave.producerconsumer;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.STALE_READ;
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

/** Question: what do those who meet in a buffer get from each other, on this JIT and this CPU? */
public final class BufferStress {
    private static final BufferFactory NEW = Subject.factory(BufferFactory.class);

    private BufferStress() {}

    /** Two consumers, and an item for each: nobody need wait, so that one who sleeps a second can be asked, too. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "each got an item of his own")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "each got an item of his own")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "two consumers and two items, and not one for each")
    @Shows(LOST_ITEM)
    @State
    public static class TwoTake {
        private final BoundedBuffer<Integer> buffer = NEW.create(2);

        /** Created by jcstress. */
        public TwoTake() {
            put(buffer, 1);
            put(buffer, 2);
        }

        /** Takes. */
        @Actor
        public void first(II_Result r) {
            r.r1 = take(buffer);
        }

        /** Takes as well. */
        @Actor
        public void second(II_Result r) {
            r.r2 = take(buffer);
        }
    }

    /** Two producers, and room for both. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both items are there")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "both items are there")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "two items were put, and they are not both there")
    @Shows(LOST_ITEM)
    @State
    public static class TwoPut {
        private final BoundedBuffer<Integer> buffer = NEW.create(4);

        /** Created by jcstress. */
        public TwoPut() {}

        /** Puts. */
        @Actor
        public void first() {
            put(buffer, 1);
        }

        /** Puts as well. */
        @Actor
        public void second() {
            put(buffer, 2);
        }

        /** Takes what is there; one who waited here would wait for ever, so there is something more. */
        @Arbiter
        public void consumer(II_Result r) {
            put(buffer, 3);
            put(buffer, 4);
            r.r1 = take(buffer);
            r.r2 = take(buffer);
        }
    }

    /** Data, then an item that tells of it. */
    @JCStressTest
    @Outcome(id = "42", expect = ACCEPTABLE, desc = "what was written before the item was put is seen by who took it")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "the item has come, and what it tells of has not")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeTheItem {
        private final BoundedBuffer<Integer> buffer = NEW.create(1);
        private int data;

        /** Created by jcstress. */
        public DataBeforeTheItem() {}

        /** Writes, then puts. */
        @Actor
        public void producer() {
            data = 42;
            put(buffer, 1);
        }

        /** Takes, then reads. */
        @Actor
        public void consumer(I_Result r) {
            take(buffer);
            r.r1 = data;
        }
    }

    private static void put(BoundedBuffer<Integer> buffer, int item) {
        try {
            buffer.put(item);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    private static int take(BoundedBuffer<Integer> buffer) {
        try {
            return buffer.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
