package interleave.rlock;

import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.WRONG_RESULT;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which a lock forgets its owner, or takes another for it?
 *
 * <p>A lone {@code lock} may rightly wait for ever, so the unit of work is a whole visit. Conditions are out of
 * reach, since Lincheck lets a parked thread go on at once; so are limits of time other than none, since its
 * clock stands still.
 */
public final class RLockInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public RLockInterleavings() {}

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
        return List.of(
                Scenario.of(
                        "one comes as the other leaves", NO_EXCLUSION, List.of("visit"), List.of("visit"), List.of()),
                Scenario.of("an intruder unlocks", WRONG_RESULT, List.of("visit"), List.of("intrude"), List.of()),
                Scenario.of(
                        "both count, and lock twice to do so",
                        NO_EXCLUSION,
                        List.of("countInside"),
                        List.of("countInside"),
                        List.of()),
                Scenario.of(
                        "an attempt that may be in vain",
                        NO_EXCLUSION,
                        List.of("visit"),
                        List.of("attempt"),
                        List.of()));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Lock lock = Subject.factory(RLockFactory.class).create();
        private int count; // guarded by lock

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Locks and unlocks; whether it could. */
        @Operation
        public boolean visit() {
            Count.in(lock);
            return Count.isUnlocked(lock);
        }

        /** Locks twice and unlocks twice, and counts in between. */
        @Operation
        public int countInside() {
            Count.in(lock);
            int before = count;
            Count.in(lock);
            lock.unlock();
            count = before + 1;
            lock.unlock();
            return before;
        }

        /** Locks and unlocks, if the lock can be had in no time; whether something was wrong. */
        @Operation
        public boolean attempt() throws InterruptedException {
            return lock.tryLock(0, TimeUnit.NANOSECONDS) && !Count.isUnlocked(lock);
        }

        /** Unlocks what it has not locked; whether it could. */
        @Operation
        public boolean intrude() {
            return Count.isUnlocked(lock);
        }
    }

    /** A lock for one thread: what results are right is decided by it. */
    public static class Sequential {
        private int count;

        /** Created by Lincheck. */
        public Sequential() {}

        /** {@link Operations#visit}. */
        public boolean visit() {
            return true;
        }

        /** {@link Operations#countInside}. */
        public int countInside() {
            return count++;
        }

        /** {@link Operations#attempt}. */
        public boolean attempt() {
            return false;
        }

        /** {@link Operations#intrude}. */
        public boolean intrude() {
            return false;
        }
    }
}
