package interleave.barrier;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Defect.WRONG_RESULT;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** What can two parties see of each other, and of the action, when a lap has ended? */
public final class BarrierStress {
    private static final BarrierFactory NEW = Subject.factory(BarrierFactory.class);
    private static final int PARTIES = 2;
    private static final int MICROS = 5; // about as long as a lap takes: both ends are seen

    private BarrierStress() {}

    /** Both write before the second lap, and look after it. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "each saw what the other wrote")
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = FORBIDDEN,
            desc = "one went on alone, or saw nothing")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "neither saw what the other wrote")
    @Shows(value = TOO_EARLY, stuck = TOO_EARLY) // who went on alone in the first lap is alone in the second
    @State
    public static class DataOfTheOthers {
        private final Barrier barrier = NEW.create(PARTIES, null);
        private int ofFirst;
        private int ofSecond;

        /** Writes, and looks. */
        @Actor
        public void first(II_Result r) {
            await(barrier);
            ofFirst = 1;
            await(barrier);
            r.r1 = ofSecond;
        }

        /** Writes, and looks. */
        @Actor
        public void second(II_Result r) {
            await(barrier);
            ofSecond = 1;
            await(barrier);
            r.r2 = ofFirst;
        }
    }

    /** The action adds up what both have written before; both look at the sum. */
    @JCStressTest
    @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "both saw what the action made of both")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "the action came too late, or too early")
    @Shows(TOO_EARLY)
    @State
    public static class SumOfTheAction {
        private final Barrier barrier = NEW.create(PARTIES, this::add);
        private int ofFirst;
        private int ofSecond;
        private int sum;

        private void add() {
            sum = ofFirst + ofSecond;
        }

        /** Writes, and looks. */
        @Actor
        public void first(II_Result r) {
            ofFirst = 1;
            await(barrier);
            r.r1 = sum;
        }

        /** Writes, and looks. */
        @Actor
        public void second(II_Result r) {
            ofSecond = 1;
            await(barrier);
            r.r2 = sum;
        }
    }

    /** The action counts how often it is run, without any protection of its own. */
    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the action ran once")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "the action did not run")
    @Outcome(id = "2", expect = FORBIDDEN, desc = "each party ran the action")
    @Shows(WRONG_RESULT)
    @State
    public static class RunsOfTheAction {
        private final Barrier barrier = NEW.create(PARTIES, this::count);
        private int runs;

        private void count() {
            runs++;
        }

        /** Comes. */
        @Actor
        public void first() {
            await(barrier);
        }

        /** Comes. */
        @Actor
        public void second() {
            await(barrier);
        }

        /** Looks when both have gone. */
        @Arbiter
        public void both(I_Result r) {
            r.r1 = runs;
        }
    }

    /** Who is told that he was the last? */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = ACCEPTABLE,
            desc = "one of them came last")
    @Outcome(
            id = {"1, 1", "0, 0"},
            expect = FORBIDDEN,
            desc = "both were told the same")
    @Shows(NOT_ATOMIC)
    @State
    public static class ArrivalIndices {
        private final Barrier barrier = NEW.create(PARTIES, null);

        /** Comes. */
        @Actor
        public void first(II_Result r) {
            r.r1 = await(barrier);
        }

        /** Comes. */
        @Actor
        public void second(II_Result r) {
            r.r2 = await(barrier);
        }
    }

    /** One waits for a few microseconds, the other for as long as it takes. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "passed: the patient one came in time")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "passed: the impatient one came last")
    @Outcome(id = "-1, -2", expect = ACCEPTABLE, desc = "broken: one gave up, and the other was told")
    @Outcome(id = "-1, [01]", expect = FORBIDDEN, desc = "one gave up, and the other passed")
    @Outcome(id = "[01], -2", expect = FORBIDDEN, desc = "one passed, the other was told that the lap is broken")
    @Shows(HALF_DONE)
    @State
    public static class GivingUpAsTheLastComes {
        private final Barrier barrier = NEW.create(PARTIES, null);

        /** Comes, but not for long. */
        @Actor
        public void impatient(II_Result r) {
            r.r1 = outcome(() -> barrier.await(MICROS, TimeUnit.MICROSECONDS));
        }

        /** Comes, and waits. */
        @Actor
        public void patient(II_Result r) {
            r.r2 = await(barrier);
        }
    }

    /** Two come, and a third person aborts. */
    @JCStressTest
    @Outcome(id = "-2, -2", expect = ACCEPTABLE, desc = "broken for both")
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = ACCEPTABLE,
            desc = "both had passed before")
    @Outcome(
            id = {"-2, [01]", "[01], -2"},
            expect = FORBIDDEN,
            desc = "one passed, and for the other it was broken")
    @Shows(HALF_DONE)
    @State
    public static class AbortAsTheLastComes {
        private final Barrier barrier = NEW.create(PARTIES, null);

        /** Comes. */
        @Actor
        public void first(II_Result r) {
            r.r1 = await(barrier);
        }

        /** Comes. */
        @Actor
        public void second(II_Result r) {
            r.r2 = await(barrier);
        }

        /** Aborts. */
        @Actor
        public void aborter() {
            barrier.abort();
        }
    }

    private static int await(Barrier barrier) {
        return outcome(barrier::await);
    }

    private static int outcome(Callable<Integer> await) {
        try {
            return await.call();
        } catch (TimeoutException e) {
            return -1;
        } catch (BrokenBarrierException e) {
            return -2;
        } catch (Exception e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
