package interleave.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.spec.Crowd;
import interleave.spec.HouseStyle;
import interleave.spec.Player;
import interleave.spec.ShownDefect;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a lock does with many who wait. A lock that puts them to sleep has conditions, and carries a crowd; one
 * in which they spin has neither, and says so.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class LockQueues {
    private static final LockFactory NEW = Subject.factory(LockFactory.class);
    private static final int SLEEPERS = 10_000;
    private static final int SPINNERS = 300; // each of them needs a carrier, again and again, to see what is going on

    private final Lock lock = NEW.create();
    private final ThreadKind kind;
    private final AtomicInteger refused = new AtomicInteger();
    private int visits; // guarded by lock

    LockQueues(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    @Shows(Defect.OVERTAKEN)
    void serves_in_the_order_of_arrival_if_it_promises_to() throws Exception {
        assumeTrue(lock instanceof FairLock);
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            List<Player<Void>> players = new ArrayList<>();
            for (String name : List.of("first", "second", "third")) {
                var player = stage.enter(name, () -> {
                    lock.lock();
                    try {
                        served.add(name);
                    } finally {
                        lock.unlock();
                    }
                });
                player.awaitBlocked(); // it has come before the next one comes
                players.add(player);
            }
            lock.unlock();
            for (Player<Void> player : players) {
                player.await();
            }
        }

        assertEquals(List.of("first", "second", "third"), served);
    }

    @Test
    void carries_a_crowd_of_virtual_threads() throws Exception {
        assumeTrue(kind == ThreadKind.VIRTUAL);
        int size = Sleep.in(lock) ? SLEEPERS : SPINNERS;
        lock.tryLock();
        try (var stage = new Stage(kind)) {
            Crowd crowd = stage.crowd(size, this::visit);
            if (size == SLEEPERS) {
                crowd.awaitAllBlocked();
            }
            lock.unlock();
            crowd.awaitAllEnded();
        }

        if (refused.get() > 0 || visits != size) { // else a hang is a hang
            throw new ShownDefect(
                    Defect.NO_EXCLUSION,
                    size + " came, " + visits + " counted, " + refused + " found it free when leaving");
        }
        assertTrue(lock.tryLock(), "free again");
    }

    @Test
    @HouseStyle
    void has_conditions_or_says_what_to_take_instead() throws Exception {
        try {
            lock.newCondition();
        } catch (UnsupportedOperationException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("Lock"), e::getMessage);
        }
    }

    @Test
    void is_free_while_its_condition_is_awaited_and_held_afterwards() throws Exception {
        assumeTrue(Sleep.in(lock));
        Condition condition = lock.newCondition();
        Stage.Body entry = lock::lock;
        Stage.Body sleep = condition::await;
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                entry.run();
                sleep.run();
                return lock.tryLock();
            });
            waiter.awaitBlocked();
            assertTrue(lock.tryLock(), "the waiter has released it");
            condition.signal();
            waiter.awaitBlocked(); // it needs the lock again
            lock.unlock();

            assertFalse(waiter.await(), "it has it");
        }
    }

    @Test
    void refuses_a_wait_and_a_signal_without_the_lock() {
        assumeTrue(Sleep.in(lock));
        Condition condition = lock.newCondition();

        assertThrows(IllegalMonitorStateException.class, condition::await);
        assertThrows(IllegalMonitorStateException.class, condition::signal);
    }

    private void visit() {
        lock.lock();
        visits++;
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            refused.incrementAndGet(); // another was inside as well, and has unlocked for me
        }
    }
}
