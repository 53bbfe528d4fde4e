package interleave.barrier;

import static interleave.support.Defect.HALF_DONE;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NOT_ATOMIC;
import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Defect.WRONG_RESULT;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving in which one of two parties goes on alone, or nobody does?
 *
 * <p>Lincheck compares with what happens when one call comes after another; but a call of {@code await}
 * ends only during another. So the operations here return what must be true whoever comes first.
 *
 * <p>Out of reach: Lincheck wakes all where {@code notify} wakes one, lets every {@code park} return at
 * once, and its clock stands still; so a forgotten waiter, a lost unpark and a time-out that takes its
 * time are left to the other judges.
 */
public final class BarrierInterleavings implements InterleavingsSpec {
    private static final int PARTIES = 2;

    /** Created by the engine, by name. */
    public BarrierInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return Sequential.class;
    }

    @Override
    public List<Scenario> scenarios() {
        List<String> oneLap = List.of("meet(1)");
        List<String> twoLaps = List.of("meet(1)", "meet(2)");
        return List.of(
                Scenario.of("a lap", TOO_EARLY, oneLap, oneLap, List.of()).whenStuck(LOST_WAKEUP),
                Scenario.of("two laps", TOO_EARLY, twoLaps, twoLaps, List.of()).whenStuck(LOST_WAKEUP),
                Scenario.of("the action of a lap", WRONG_RESULT, List.of("come"), List.of("come"), List.of("runs"))
                        .whenStuck(LOST_WAKEUP),
                Scenario.of("arrival indices", NOT_ATOMIC, List.of("index"), List.of("index"), List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of("two in a hurry", HALF_DONE, List.of("hurry"), List.of("hurry"), List.of("agreed"))
                        .whenStuck(LOST_WAKEUP),
                Scenario.of("one aborts", HALF_DONE, List.of("learn"), List.of("abort"), List.of())
                        .whenStuck(LOST_WAKEUP));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final AtomicIntegerArray arrived = new AtomicIntegerArray(PARTIES + 1);
        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicInteger passed = new AtomicInteger();
        private final Barrier barrier = Subject.factory(BarrierFactory.class).create(PARTIES, runs::incrementAndGet);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Comes to this lap; returns what it finds when it goes on. */
        @Operation
        public String meet(@Param(gen = IntGen.class, conf = "1:2") int lap)
                throws InterruptedException, BrokenBarrierException {
            arrived.incrementAndGet(lap);
            barrier.await();
            if (arrived.get(lap) < PARTIES) {
                return "alone";
            }
            return runs.get() < lap ? "before the action" : "together";
        }

        /** Comes, and does not look. */
        @Operation
        public void come() throws InterruptedException, BrokenBarrierException {
            barrier.await();
        }

        /** How often the action has run. */
        @Operation
        public int runs() {
            return runs.get();
        }

        /** {@link Barrier#await()}. */
        @Operation
        public int index() throws InterruptedException, BrokenBarrierException {
            return barrier.await();
        }

        /** Comes without time to wait. */
        @Operation
        public void hurry() throws InterruptedException {
            try {
                barrier.await(0, TimeUnit.NANOSECONDS);
                passed.incrementAndGet();
            } catch (TimeoutException | BrokenBarrierException e) {
                return; // not passed
            }
        }

        /** Whether those in a hurry have all passed, or none of them. */
        @Operation
        public boolean agreed() {
            return passed.get() == 0 || passed.get() == PARTIES;
        }

        /** Comes, and finds out how the lap ends. */
        @Operation
        public String learn() throws InterruptedException {
            try {
                barrier.await();
                return "passed";
            } catch (BrokenBarrierException e) {
                return "broken";
            }
        }

        /** {@link Barrier#abort}. */
        @Operation
        public void abort() {
            barrier.abort();
        }
    }

    /** What must be true whoever comes first. */
    public static class Sequential {
        private int calls;

        /** Created by Lincheck. */
        public Sequential() {}

        /** Nobody goes on alone, or before the action. */
        public String meet(int lap) {
            return "together";
        }

        /** {@link Barrier#await()}. */
        public void come() {
            calls++;
        }

        /** Once for all parties. */
        public int runs() {
            return calls / PARTIES;
        }

        /** In the order of arrival. */
        public int index() {
            return PARTIES - 1 - calls++;
        }

        /** Whatever comes of it. */
        public void hurry() {}

        /** Always. */
        public boolean agreed() {
            return true;
        }

        /** There is no other party. */
        public String learn() {
            return "broken";
        }

        /** {@link Barrier#abort}. */
        public void abort() {}
    }
}
