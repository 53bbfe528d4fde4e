package interleave.queue;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_UPDATE;
import static interleave.support.Defect.NO_EXCLUSION;
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
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.IZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * Question: what can threads see of each other's work through a queue? The same for every order, since
 * there are never two items of which one could leave first.
 */
public final class QueueStress {
    private static final QueueFactory NEW = Subject.factory(QueueFactory.class);

    private QueueStress() {}

    /** Two producers, one place. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first got the place")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second got the place")
    @Outcome(id = "true, true", expect = FORBIDDEN, desc = "two items in a queue for one")
    @Outcome(id = "false, false", expect = FORBIDDEN, desc = "a free place, and nobody got it")
    @Shows(NO_EXCLUSION)
    @State
    public static class TwoOffersOnePlace {
        private final JoinableQueue<Integer> queue = NEW.create(1);

        @Actor
        public void first(ZZ_Result r) {
            r.r1 = queue.offer(1);
        }

        @Actor
        public void second(ZZ_Result r) {
            r.r2 = queue.offer(2);
        }
    }

    /** Two items, two consumers. */
    @JCStressTest
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = ACCEPTABLE,
            desc = "each got one")
    @Outcome(
            id = {"1, 1", "2, 2"},
            expect = FORBIDDEN,
            desc = "both got the same item")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "one got nothing, though there were two items")
    @Shows(LOST_ITEM)
    @State
    public static class TwoPolls {
        private final JoinableQueue<Integer> queue = NEW.create(2);

        /** Created by jcstress. */
        public TwoPolls() {
            queue.add(1);
            queue.add(2);
        }

        @Actor
        public void first(II_Result r) {
            r.r1 = Calls.poll(queue);
        }

        @Actor
        public void second(II_Result r) {
            r.r2 = Calls.poll(queue);
        }
    }

    /** An item comes while a consumer gives up. The columns: received, left. */
    @JCStressTest
    @Outcome(id = "7, 0", expect = ACCEPTABLE, desc = "the item came in time")
    @Outcome(id = "0, 7", expect = ACCEPTABLE, desc = "the item came too late, and is still there")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "the item was taken out and given to nobody")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "the item was received, and is still there")
    @Shows(LOST_ITEM)
    @State
    public static class ItemAgainstTimeout {
        private final JoinableQueue<Integer> queue = NEW.create(1);

        @Actor
        public void producer() {
            queue.offer(7);
        }

        @Actor
        public void consumer(II_Result r) {
            r.r1 = Calls.pollForAnInstant(queue);
        }

        @Arbiter
        public void left(II_Result r) {
            r.r2 = Calls.poll(queue);
        }
    }

    /** Two workers report at the same time. */
    @JCStressTest
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "both reports counted")
    @Outcome(id = "false", expect = FORBIDDEN, desc = "a report was lost: joiners would wait for ever")
    @Shows(LOST_UPDATE)
    @State
    public static class TwoReports {
        private final JoinableQueue<Integer> queue = NEW.create(2);

        /** Created by jcstress. */
        public TwoReports() {
            queue.add(1);
            queue.add(2);
        }

        @Actor
        public void first() {
            queue.taskDone();
        }

        @Actor
        public void second() {
            queue.taskDone();
        }

        @Arbiter
        public void both(Z_Result r) {
            r.r1 = Calls.allDone(queue);
        }
    }

    /** Who receives the item must see what was written before it was put. The columns: early look, item, late look. */
    @JCStressTest
    @Outcome(
            id = {"0, 0, 0", "0, 0, 42", "42, 0, 42"},
            expect = ACCEPTABLE,
            desc = "came before the item")
    @Outcome(
            id = {"0, 1, 42", "42, 1, 42"},
            expect = ACCEPTABLE,
            desc = "received the item, and saw what came before it")
    @Outcome(id = "0, 1, 0", expect = FORBIDDEN, desc = "received the item, but did not see what came before it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforePut {
        private final JoinableQueue<Integer> queue = NEW.create(1);
        private int data;

        @Actor
        public void producer() {
            data = 42;
            queue.offer(1);
        }

        @Actor
        public void consumer(III_Result r) {
            r.r1 = data;
            r.r2 = Calls.poll(queue);
            r.r3 = data;
        }
    }

    /** Who has joined must see what was written before the report. The columns: early look, joined, late look. */
    @JCStressTest
    @Outcome(
            id = {"0, false, 0", "0, false, 42", "42, false, 42"},
            expect = ACCEPTABLE,
            desc = "came before the report")
    @Outcome(
            id = {"0, true, 42", "42, true, 42"},
            expect = ACCEPTABLE,
            desc = "joined, and saw what came before the report")
    @Outcome(id = "0, true, 0", expect = FORBIDDEN, desc = "joined, but did not see what came before the report")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeReport {
        private final JoinableQueue<Integer> queue = NEW.create(1);
        private int data;

        /** Created by jcstress. */
        public DataBeforeReport() {
            queue.add(1);
        }

        @Actor
        public void worker() {
            data = 42;
            queue.taskDone();
        }

        @Actor
        public void joiner(IZI_Result r) {
            r.r1 = data;
            r.r2 = Calls.allDone(queue);
            r.r3 = data;
        }
    }

    /** Who learns of the shutdown must see what was written before it. The columns: early look, shut down, late look. */
    @JCStressTest
    @Outcome(
            id = {"0, false, 0", "0, false, 42", "42, false, 42"},
            expect = ACCEPTABLE,
            desc = "came before the shutdown")
    @Outcome(
            id = {"0, true, 42", "42, true, 42"},
            expect = ACCEPTABLE,
            desc = "saw the shutdown, and what came before it")
    @Outcome(id = "0, true, 0", expect = FORBIDDEN, desc = "saw the shutdown, but not what came before it")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "data once seen was gone again")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeShutdown {
        private final JoinableQueue<Integer> queue = NEW.create(1);
        private int data;

        @Actor
        public void owner() {
            data = 42;
            queue.shutdown();
        }

        @Actor
        public void worker(IZI_Result r) {
            r.r1 = data;
            r.r2 = queue.isShutdown();
            r.r3 = data;
        }
    }
}
