package interleave.condition;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STALE_READ;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Question: what does a thread see, and whom does it meet, when it returns from a wait? */
public final class ConditionStress {
    private static final ConditionFactory NEW = Subject.factory(ConditionFactory.class);

    private ConditionStress() {}

    /** A condition on a lock, and something to wait for. */
    static class Place {
        final ReentrantLock lock = new ReentrantLock();
        final Condition condition = NEW.create(lock);
        boolean open; // guarded by lock

        void awaitOpen() {
            while (!open) {
                condition.awaitUninterruptibly();
            }
        }

        void open() {
            lock.lock();
            try {
                open = true;
                condition.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Data, then the signal. */
    @JCStressTest
    @Outcome(id = "42", expect = ACCEPTABLE, desc = "what was written before the signal is seen after the wait")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "the wait was over, and the data had not come")
    @Shows(STALE_READ)
    @State
    public static class DataBeforeTheSignal extends Place {
        private int data;

        /** Writes, then signals. */
        @Actor
        public void signaller() {
            data = 42;
            open();
        }

        /** Waits, then reads. */
        @Actor
        public void waiter(I_Result r) {
            lock.lock();
            try {
                awaitOpen();
                r.r1 = data;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Two are woken by one signal to all, and each counts. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "one after the other had the lock")
    @Outcome(
            id = "1",
            expect = FORBIDDEN,
            desc = "two returned from the wait at once, and one of their counts was lost")
    @Shows(NO_EXCLUSION)
    @State
    public static class TwoAreWoken extends Place {
        private int count;

        /** Wakes both. */
        @Actor
        public void signaller() {
            open();
        }

        /** Waits, then counts. */
        @Actor
        public void waiter() {
            count();
        }

        /** Does the same. */
        @Actor
        public void otherWaiter() {
            count();
        }

        /** Looks when all have ended. */
        @Arbiter
        public void result(I_Result r) {
            r.r1 = count;
        }

        private void count() {
            lock.lock();
            try {
                awaitOpen();
                count++;
            } finally {
                lock.unlock();
            }
        }
    }

    /** One signal for two, one of whom gives up; if it was signalled all the same, it hands the signal on. */
    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the signal reached the one who was patient")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "nobody was patient")
    @Shows(value = LOST_ITEM, stuck = LOST_ITEM)
    @State
    public static class OneSignalForAPatientAndAnImpatientOne extends Place {
        private final java.util.concurrent.locks.Condition waits = lock.newCondition(); // patient; by patient
        private boolean patient; // guarded by lock

        /** Signals once, when the patient one waits. */
        @Actor
        public void signaller() {
            lock.lock();
            try {
                while (!patient) {
                    waits.awaitUninterruptibly();
                }
                condition.signal();
            } finally {
                lock.unlock();
            }
        }

        /** Waits until the signal comes. */
        @Actor
        public void patient(I_Result r) {
            lock.lock();
            try {
                patient = true;
                waits.signal();
                Waits.awaitUninterruptibly(condition);
                r.r1 = 1;
            } finally {
                lock.unlock();
            }
        }

        /** Waits, but has no time. */
        @Actor
        public void impatient() {
            lock.lock();
            try {
                if (Waits.await(condition, 0, TimeUnit.MICROSECONDS)) {
                    condition.signal();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            } finally {
                lock.unlock();
            }
        }
    }
}
