package interleave.condition;

import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which a thread that was called sleeps on, or one that was not
 * called goes on?
 *
 * <p>In Lincheck time stands still. So the only wait with a limit is one whose time is up at once, and a
 * wait that is up later is left to the other judges.
 */
public final class ConditionInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public ConditionInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialCalls.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of("one waits and is called", TOO_EARLY, List.of("awaitCall"), List.of("callOne"), List.of())
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "two wait and one is called",
                                TOO_EARLY,
                                List.of(List.of("awaitCall"), List.of("awaitCall"), List.of("callOneOfTwo")),
                                List.of("woken"))
                        .whenStuck(LOST_WAKEUP),
                Scenario.of(
                                "one gives up while one is called",
                                LOST_ITEM,
                                List.of(List.of("giveUpAtOnce"), List.of("awaitCall"), List.of("callWhileOneGivesUp")),
                                List.of("woken"))
                        .whenStuck(LOST_ITEM));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final ConditionFactory factory = Subject.factory(ConditionFactory.class);
        private final Room room = Room.suiting(factory);
        private final Lock lock = room.lock();
        private final Condition condition = factory.create(lock);
        private final List<Thread> waiters = new ArrayList<>(); // who waits to be called
        private int back; // how many have returned from there
        private int calls;
        private int woken; // how many have returned because they were called
        private boolean gaveUp;

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** Waits to be called, or sent home by an interrupt; false if it goes on before either. */
        @Operation
        public boolean awaitCall() {
            lock.lock();
            try {
                waiters.add(Thread.currentThread());
                room.changed();
                Waits.await(condition);
                woken++;
                return calls > 0;
            } catch (InterruptedException e) {
                return true;
            } finally {
                if (room.isHeld()) {
                    leave();
                    lock.unlock();
                }
            }
        }

        /** Calls one when one has come. */
        @Operation
        public void callOne() throws InterruptedException {
            lock.lock();
            try {
                call(1);
            } finally {
                lock.unlock();
            }
        }

        /** Calls one when two have come, and sends the other home when one is back. */
        @Operation
        public void callOneOfTwo() throws InterruptedException {
            lock.lock();
            try {
                call(2);
                while (back == 0) {
                    room.awaitChange();
                }
                waiters.forEach(Thread::interrupt);
            } finally {
                lock.unlock();
            }
        }

        /**
         * Calls one when one has come. When the other has given up, or has handed the signal on, it sends
         * home who waits, but that is too late: a signal comes first, unless it was lost.
         */
        @Operation
        public void callWhileOneGivesUp() throws InterruptedException {
            lock.lock();
            try {
                call(1);
                while (!gaveUp) {
                    room.awaitChange();
                }
                waiters.forEach(Thread::interrupt);
            } finally {
                lock.unlock();
            }
        }

        /** Waits, but has no time; if it was signalled all the same, it hands the signal on. */
        @Operation
        public void giveUpAtOnce() throws InterruptedException {
            lock.lock();
            try {
                if (Waits.await(condition, 0, TimeUnit.NANOSECONDS)) {
                    condition.signal();
                }
                gaveUp = true;
                room.changed();
            } finally {
                lock.unlock();
            }
        }

        /** How many have returned because they were called. */
        @Operation
        public int woken() {
            return woken;
        }

        private void leave() {
            waiters.remove(Thread.currentThread());
            back++;
            room.changed();
            Thread.interrupted(); // if it was called, and sent home as well
        }

        private void call(int present) throws InterruptedException {
            while (waiters.size() + back < present) {
                room.awaitChange();
            }
            calls++;
            condition.signal();
        }
    }

    /** What comes out of it: each scenario calls one. */
    public static class SequentialCalls {
        /** Created by Lincheck. */
        public SequentialCalls() {}

        /** {@link Operations#awaitCall}. */
        public boolean awaitCall() {
            return true;
        }

        /** {@link Operations#callOne}. */
        public void callOne() {}

        /** {@link Operations#callOneOfTwo}. */
        public void callOneOfTwo() {}

        /** {@link Operations#callWhileOneGivesUp}. */
        public void callWhileOneGivesUp() {}

        /** {@link Operations#giveUpAtOnce}. */
        public void giveUpAtOnce() {}

        /** {@link Operations#woken}. */
        public int woken() {
            return 1;
        }
    }
}
