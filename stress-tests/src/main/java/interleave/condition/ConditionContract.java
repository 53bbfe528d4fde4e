package interleave.condition;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.ThreadKind;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Condition} does when it is signalled: as many go on as were called, and no one else. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@AlsoRuns({
    ConditionOrder.class,
    ConditionHolds.class,
    ConditionRaces.class,
    ConditionInterrupts.class,
    ConditionTimeouts.class,
    ConditionPredicates.class,
    ConditionMisuse.class,
    ConditionOnPlainLock.class
})
public class ConditionContract extends ConditionScene {
    ConditionContract(ThreadKind kind) {
        super(kind);
    }

    @Test
    @Order(1)
    @Shows(TOO_EARLY)
    void is_not_woken_by_a_stray_unpark() throws Exception {
        Player<Boolean> waiter = locked("waiter", () -> {
            LockSupport.unpark(Thread.currentThread()); // the next park returns at once
            Waits.await(condition);
            return true;
        });

        waiter.awaitBlocked();

        withLock(condition::signal);
        assertTrue(waiter.await());
    }

    @Test
    @Order(1)
    @Shows(TOO_EARLY)
    void wakes_as_many_as_are_called_and_no_more() throws Exception {
        List<Player<Boolean>> waiters = waiters(5);

        withLock(() -> {
            condition.signal(2);
            awaitAwake(2);
        });

        IntStream.range(0, 5)
                .filter(i -> !awake.contains(i))
                .mapToObj(waiters::get)
                .forEach(Player::awaitBlocked);
        withLock(() -> condition.signal(3));
        for (Player<Boolean> waiter : waiters) {
            waiter.await();
        }
    }

    @Test
    @Order(1)
    @Shows(TOO_EARLY)
    void wakes_nobody_when_nobody_is_called() throws Exception {
        Player<Boolean> waiter = waiter("waiter", UNTIMED);

        withLock(() -> condition.signal(0));

        waiter.awaitBlocked();
        withLock(condition::signal);
        waiter.await();
    }

    @Test
    @Order(1)
    @Shows(TOO_EARLY)
    void does_not_keep_a_signal_for_those_who_come_later() throws Exception {
        withLock(condition::signal);
        withLock(() -> condition.signal(3));
        withLock(condition::signalAll);

        Player<Boolean> late = waiter("late", UNTIMED);
        withLock(condition::signal);
        late.await();
    }

    @Test
    void wakes_all() throws Exception {
        List<Player<Boolean>> waiters = waiters(3);

        withLock(condition::signalAll);

        for (Player<Boolean> waiter : waiters) {
            waiter.await();
        }
    }

    @Test
    void wakes_all_when_more_are_called_than_wait() throws Exception {
        List<Player<Boolean>> waiters = waiters(3);

        withLock(() -> condition.signal(Integer.MAX_VALUE));

        for (Player<Boolean> waiter : waiters) {
            waiter.await();
        }
    }

    @Test
    void wakes_those_who_wait_without_heeding_interrupts() throws Exception {
        Player<Boolean> waiter = waiter("waiter", UNINTERRUPTIBLE);

        withLock(condition::signal);

        waiter.await();
    }

    @Test
    void does_not_disturb_another_condition_of_the_same_lock() throws Exception {
        Condition other = NEW.create(lock);
        Player<Boolean> waiter = waiter("waiter", UNTIMED);

        withLock(other::signalAll);

        waiter.awaitBlocked();
        withLock(condition::signalAll);
        waiter.await();
    }

    @Test
    @HouseStyle
    void refuses_to_call_fewer_than_none() throws Exception {
        withLock(() -> {
            var refused = assertThrows(IllegalArgumentException.class, () -> condition.signal(-1));
            assertEquals("n must be >= 0, but was -1", refused.getMessage());
        });
    }

    @Test
    @Shows(LOST_WAKEUP)
    void keeps_ten_thousand_virtual_threads_waiting_on_two_carriers() throws Exception {
        var open = new boolean[1]; // guarded by the lock
        var crowd = stage.crowd(10_000, () -> {
            lock.lock();
            try {
                Waits.await(condition, () -> open[0]);
            } finally {
                lock.unlock();
            }
        });
        crowd.awaitAllBlocked();

        withLock(() -> {
            open[0] = true;
            condition.signalAll();
        });

        crowd.awaitAllEnded();
    }
}
