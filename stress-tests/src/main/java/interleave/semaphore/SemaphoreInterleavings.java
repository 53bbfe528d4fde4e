package interleave.semaphore;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import interleave.support.Defect;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Question: is there an interleaving in which more get in than there are permits, or a permit gets lost, or
 * somebody sleeps beside one?
 *
 * <p>Every scenario is balanced: whatever the order, everybody gets what he waits for, and nobody is to
 * be found waiting in the end. Out of reach: what time and interrupts do; wake-ups that get lost between two
 * threads that park, for to Lincheck a parked thread may go on at any time; and {@code notify}, which it takes
 * for {@code notifyAll}.
 */
public final class SemaphoreInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public SemaphoreInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialSemaphore.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                                "one waits, another releases and takes it back",
                                Defect.NO_EXCLUSION,
                                List.of("acquire(1)"),
                                List.of("release(1)", "tryAcquire(1)", "available", "release(1)"),
                                List.of("available"))
                        .whenStuck(Defect.LOST_WAKEUP),
                Scenario.of(
                        "two try to take one permit",
                        Defect.NO_EXCLUSION,
                        List.of("release(1)", "tryAcquire(1)"),
                        List.of("tryAcquire(1)"),
                        List.of("available")),
                Scenario.of(
                        "two release at once",
                        Defect.LOST_ITEM,
                        List.of("release(1)"),
                        List.of("release(1)"),
                        List.of("available")),
                Scenario.of(
                                "two permits come at once for two",
                                Defect.NO_EXCLUSION,
                                List.of(List.of("release(2)"), List.of("acquire(1)"), List.of("acquire(1)")),
                                List.of("available"))
                        .whenStuck(Defect.LOST_WAKEUP));
    }

    /** What the threads of a scenario call, on a semaphore whose two permits are taken. */
    public static class Operations {
        private final Semaphore semaphore =
                Subject.factory(SemaphoreFactory.class).create(2);

        /** Created by Lincheck, for every interleaving. */
        public Operations() {
            semaphore.drainPermits();
        }

        /** {@link Semaphore#acquire(int)}. */
        @Operation
        public void acquire(@Param(gen = IntGen.class) int permits) throws InterruptedException {
            semaphore.acquire(permits);
        }

        /** {@link Semaphore#tryAcquire(int)}. */
        @Operation
        public boolean tryAcquire(@Param(gen = IntGen.class) int permits) {
            return semaphore.tryAcquire(permits);
        }

        /** {@link Semaphore#release(int)}. */
        @Operation
        public void release(@Param(gen = IntGen.class) int permits) {
            semaphore.release(permits);
        }

        /** {@link Semaphore#availablePermits}. */
        @Operation
        public int available() {
            return semaphore.availablePermits();
        }
    }

    /** A semaphore for one thread: what results are right is decided by it. */
    public static class SequentialSemaphore {
        private int permits;

        /** Created by Lincheck. */
        public SequentialSemaphore() {}

        /** Where the real one would wait, this one throws: no order of the calls leads through here. */
        public void acquire(int n) {
            if (!tryAcquire(n)) {
                throw new IllegalStateException("would wait");
            }
        }

        /** {@link Semaphore#tryAcquire(int)}. */
        public boolean tryAcquire(int n) {
            if (permits < n) {
                return false;
            }
            permits -= n;
            return true;
        }

        /** {@link Semaphore#release(int)}. */
        public void release(int n) {
            permits += n;
        }

        /** {@link Semaphore#availablePermits}. */
        public int available() {
            return permits;
        }
    }
}
