package interleave.lock;

import static interleave.support.Defect.LEAK;
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
 * Question: is there an interleaving in which two threads have the lock at once?
 *
 * <p>A lone {@code lock} may rightly wait for ever, so the unit of work is to lock and to unlock: one
 * who was not alone finds the lock free when it comes to unlocking. What waits and what wakes is mostly out
 * of reach: Lincheck lets a parked thread go on at once, as if woken for no reason, and lets time stand
 * still, so that only a limit of zero is ever over.
 */
public final class LockInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public LockInterleavings() {}

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
                        "a newcomer comes twice",
                        NO_EXCLUSION,
                        List.of("passIfFree", "passIfFree"),
                        List.of("pass"),
                        List.of()),
                Scenario.of(
                        "an unlock too many", WRONG_RESULT, List.of("unlock"), List.of("tryLock"), List.of("tryLock")),
                Scenario.of(
                        "an attempt that may be in vain",
                        LEAK,
                        List.of("pass"),
                        List.of("passNow"),
                        List.of("tryLock")));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Lock lock = Subject.factory(LockFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Locks and unlocks. */
        @Operation
        public void pass() {
            Runnable entry = lock::lock;
            entry.run();
            lock.unlock();
        }

        /** Locks and unlocks, if the lock is free. */
        @Operation
        public void passIfFree() {
            if (lock.tryLock()) {
                lock.unlock();
            }
        }

        /** Locks and unlocks, if the lock can be had in no time. */
        @Operation
        public void passNow() throws InterruptedException {
            if (lock.tryLock(0, TimeUnit.NANOSECONDS)) {
                lock.unlock();
            }
        }

        /** {@link Lock#tryLock()}. */
        @Operation
        public boolean tryLock() {
            return lock.tryLock();
        }

        /** {@link Lock#unlock}. */
        @Operation
        public void unlock() {
            lock.unlock();
        }
    }

    /** A lock for one thread: what results are right is decided by it. */
    public static class Sequential {
        private boolean locked;

        /** Created by Lincheck. */
        public Sequential() {}

        /** {@link Operations#pass}. */
        public void pass() {
            if (locked) {
                throw new IllegalStateException("would wait");
            }
        }

        /** {@link Operations#tryLock}. */
        public boolean tryLock() {
            boolean free = !locked;
            locked = true;
            return free;
        }

        /** {@link Operations#passIfFree}. */
        public void passIfFree() {}

        /** {@link Operations#passNow}. */
        public void passNow() {}

        /** {@link Operations#unlock}. */
        public void unlock() {
            if (!locked) {
                throw new IllegalMonitorStateException();
            }
            locked = false;
        }
    }
}
