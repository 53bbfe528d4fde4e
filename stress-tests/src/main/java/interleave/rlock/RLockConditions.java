package interleave.rlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A condition gives back every hold, or the others could not come and signal; and has them all again afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class RLockConditions {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    RLockConditions(ThreadKind kind) {
        this.kind = kind;
    }

    /** Waits at a condition, in some way. */
    @FunctionalInterface
    interface Sleep {
        void at(Condition condition) throws InterruptedException;
    }

    @Test
    @Shows(Defect.DEADLOCK)
    void gives_back_all_holds_while_its_condition_is_awaited() throws Exception {
        Condition condition = condition();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> holdsAfter(3, condition, Condition::await));
            waiter.awaitBlocked();
            assertTrue(lock.tryLock(), "the waiter has given back all that it had");
            condition.signal();
            waiter.awaitBlocked(); // for the lock, now
            lock.unlock();

            waiter.await();
        }
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void has_as_many_holds_after_a_signal() throws Exception {
        assertEquals(3, signalled(Condition::await), "await");
        assertEquals(3, signalled(Condition::awaitUninterruptibly), "awaitUninterruptibly");
        assertEquals(3, signalled(condition -> assertTrue(isSignalled(condition, TimeUnit.HOURS))), "await, an hour");
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void has_as_many_holds_after_a_timeout() throws Exception {
        Condition condition = condition();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter(
                    "waiter",
                    () -> holdsAfter(3, condition, at -> assertFalse(isSignalled(at, TimeUnit.MILLISECONDS))));

            assertEquals(3, waiter.await());
        }
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void has_as_many_holds_after_an_interrupt() throws Exception {
        Condition condition = condition();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter(
                    "waiter",
                    () -> holdsAfter(3, condition, at -> assertThrows(InterruptedException.class, at::await)));
            waiter.awaitBlocked();
            waiter.interrupt();

            assertEquals(3, waiter.await());
        }
    }

    @Test
    void keeps_its_holds_if_the_interrupt_came_first() throws Exception {
        Condition condition = condition();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter(
                    "waiter",
                    () -> holdsAfter(2, condition, at -> {
                        Thread.currentThread().interrupt();
                        assertThrows(InterruptedException.class, at::await);
                    }));

            assertEquals(2, waiter.await());
        }
    }

    @Test
    void refuses_a_wait_and_a_signal_of_one_who_is_not_the_owner() throws Exception {
        Condition condition = condition();
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            stage.enter("other", () -> {
                        Stage.Body sleep = condition::await;
                        assertThrows(IllegalMonitorStateException.class, sleep::run);
                        assertThrows(IllegalMonitorStateException.class, condition::signal);
                        assertThrows(IllegalMonitorStateException.class, condition::signalAll);
                    })
                    .await();
        }

        assertEquals(1, Count.endOfHolds(lock), "held as before");
    }

    private int signalled(Sleep sleep) throws Exception {
        Condition condition = condition();
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> holdsAfter(3, condition, sleep));
            waiter.awaitBlocked();
            stage.enter("signaller", () -> {
                        Way.LOCK.take(lock);
                        condition.signal();
                        lock.unlock();
                    })
                    .await();
            return waiter.await();
        }
    }

    private int holdsAfter(int holds, Condition condition, Sleep sleep) throws InterruptedException {
        for (int i = 0; i < holds; i++) {
            Way.LOCK.take(lock);
        }
        sleep.at(condition);
        return Count.endOfHolds(lock);
    }

    @SuppressWarnings("WaitNotInLoop") // the lesson: a test is about one wait
    private static boolean isSignalled(Condition condition, TimeUnit unit) throws InterruptedException {
        return condition.await(1, unit);
    }

    /** A condition of the lock; nothing is asked of a lock that has none, which {@link Lock} allows. */
    private Condition condition() {
        try {
            return lock.newCondition();
        } catch (UnsupportedOperationException e) {
            return abort("this lock has no conditions");
        }
    }
}
