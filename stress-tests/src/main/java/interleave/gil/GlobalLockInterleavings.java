package interleave.gil;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STARVED;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which two run, or one runs again that has just given way? Lincheck knows no
 * time, so whoever waits asks at once.
 */
public final class GlobalLockInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public GlobalLockInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialRuns.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                                "two run, one of them twice",
                                NO_EXCLUSION,
                                List.of(List.of("run", "run"), List.of("run")),
                                List.of("runs"))
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "one comes to a checkpoint while another would like to run",
                                STARVED,
                                List.of(List.of("gaveWayToNobody"), List.of("run")),
                                List.of("runs"))
                        .whenStuck(LOST_WAKEUP));
    }

    /** What the threads of a scenario call: programs of one interpreter. */
    public static class Operations {
        private final GlobalLock gil = Subject.factory(GlobalLockFactory.class).create(0);
        private int runs;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** A program without a checkpoint, which counts itself. */
        @Operation
        public void run() {
            gil.acquire();
            runs++;
            gil.release();
        }

        /** A program with a checkpoint. Whether it gave way there, and nobody ran. */
        @Operation
        public boolean gaveWayToNobody() {
            gil.acquire();
            int before = runs;
            boolean gave = gil.checkpoint();
            boolean toNobody = gave && runs == before;
            gil.release();
            return toNobody;
        }

        /** How many have run. */
        @Operation
        public int runs() {
            return runs;
        }
    }

    /** Programs that run one after another. */
    public static class SequentialRuns {
        private int runs;

        /** Created by Lincheck. */
        public SequentialRuns() {}

        /** Counts itself. */
        public void run() {
            runs++;
        }

        /** Nobody asks, so it does not give way. */
        public boolean gaveWayToNobody() {
            return false;
        }

        /** How many have run. */
        public int runs() {
            return runs;
        }
    }
}
