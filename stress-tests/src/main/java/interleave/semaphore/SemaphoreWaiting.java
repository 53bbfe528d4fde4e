package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.HouseStyle;
import interleave.spec.Player;
import interleave.spec.ShownDefect;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Semaphore} does when somebody has to wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class SemaphoreWaiting {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private final ThreadKind kind;
    private final Semaphore semaphore = Taken.all(NEW, 10);

    SemaphoreWaiting(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void waits_until_a_permit_is_released() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> semaphore.acquire());
            waiter.awaitBlocked();
            semaphore.release();

            waiter.await();
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    void waits_until_a_permit_is_released_also_if_it_cannot_be_interrupted() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> semaphore.acquireUninterruptibly());
            waiter.awaitBlocked();
            semaphore.release();

            waiter.await();
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    void waits_until_there_are_as_many_permits_as_it_wants() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> semaphore.acquire(3));
            waiter.awaitBlocked();
            semaphore.release();
            semaphore.release();
            waiter.awaitBlocked();
            assertEquals(2, semaphore.availablePermits(), "nothing is put aside for one who waits");
            semaphore.release();

            waiter.await();
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    @Order(1) // with this mistake other things go wrong as well
    @Shows(Defect.NO_EXCLUSION)
    void lets_one_go_for_one_permit() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage, 10);
            semaphore.release();
            long deadline = System.nanoTime() + 10_000_000_000L; // reached only if nobody is let go
            while (waiters.stream().noneMatch(Player::hasEnded) && System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }
            if (waiters.stream().noneMatch(Player::hasEnded)) {
                throw new ShownDefect(Defect.LOST_WAKEUP, "there is a permit, and nobody of those who wait was let go");
            }
            waiters.stream().filter(waiter -> !waiter.hasEnded()).forEach(Player::awaitBlocked);
            // who was woken in vain may be on his way back into the queue
            while (semaphore.getQueueLength() != 9
                    && waiters.stream().filter(Player::hasEnded).count() == 1
                    && System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }

            assertEquals(9, semaphore.getQueueLength());
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    void lets_as_many_go_as_permits_are_released_at_once() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage, 3);
            semaphore.release(3);

            for (var waiter : waiters) {
                waiter.await();
            }
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    void lets_as_many_go_as_permits_are_released_one_by_one() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage, 3);
            semaphore.release();
            semaphore.release();
            semaphore.release();

            for (var waiter : waiters) {
                waiter.await();
            }
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    void lets_those_go_for_whom_there_is_enough_when_one_who_wants_more_is_interrupted() throws Exception {
        try (var stage = new Stage(kind)) {
            var greedy = stage.enter("greedy", () -> semaphore.acquire(5));
            greedy.awaitBlocked();
            var modest = stage.enter("modest", () -> semaphore.acquire());
            modest.awaitBlocked();
            Taken.awaitQueue(semaphore, 2);
            semaphore.release();
            greedy.interrupt();

            greedy.awaitThrown(InterruptedException.class);
            modest.await();
        }
    }

    @Test
    void lets_those_go_for_whom_there_is_enough_when_the_time_of_one_who_wants_more_is_up() throws Exception {
        try (var stage = new Stage(kind)) {
            var greedy = stage.enter("greedy", () -> semaphore.tryAcquire(5, 100, TimeUnit.MILLISECONDS));
            greedy.awaitBlocked();
            var modest = stage.enter("modest", () -> semaphore.acquire());
            modest.awaitBlocked();
            semaphore.release();

            assertFalse(greedy.await());
            assertTrue(semaphore.availablePermits() >= 0);
            modest.await();
        }
    }

    @Test
    void lets_nobody_go_who_wants_what_was_drained() throws Exception {
        try (var stage = new Stage(kind)) {
            semaphore.release(2);
            var waiter = stage.enter("waiter", () -> semaphore.acquire(3));
            waiter.awaitBlocked();
            assertEquals(2, semaphore.drainPermits());
            semaphore.release(2);
            waiter.awaitBlocked();
            semaphore.release();

            waiter.await();
        }
    }

    @Test
    @HouseStyle
    void shows_who_waits() throws Exception {
        try (var stage = new Stage(kind)) {
            waiters(stage, 2);
            assertTrue(semaphore.toString().endsWith("waiting=2]"), semaphore::toString);
        }
    }

    @Test
    void counts_those_who_wait() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage, 2);
            assertEquals(2, semaphore.getQueueLength());
            assertTrue(semaphore.hasQueuedThreads());
            semaphore.release(2);

            for (var waiter : waiters) {
                waiter.await();
            }
            assertEquals(0, semaphore.getQueueLength());
            assertFalse(semaphore.hasQueuedThreads());
        }
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void survives_a_wake_up_for_no_reason() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiters = waiters(stage, 5);
            synchronized (semaphore) {
                semaphore.notifyAll();
            }
            waiters.forEach(waiter -> LockSupport.unpark(waiter.thread()));

            waiters.forEach(Player::awaitBlocked);
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // what others can show should not be shown with so many
    void lets_ten_thousand_virtual_threads_wait_on_two_carriers() throws Exception {
        Semaphore large = Taken.all(NEW, 10_000);
        try (var stage = new Stage(kind)) {
            var crowd = stage.crowd(10_000, large::acquire);
            crowd.awaitAllBlocked();
            Taken.awaitQueue(large, 10_000);
            large.release(10_000);

            crowd.awaitAllEnded();
            assertEquals(0, large.availablePermits());
            assertEquals(0, large.getQueueLength());
        }
    }

    private List<Player<Void>> waiters(Stage stage, int number) {
        var waiters = Stream.generate(() -> stage.enter("waiter", () -> semaphore.acquire()))
                .limit(number)
                .toList();
        waiters.forEach(Player::awaitBlocked);
        Taken.awaitQueue(semaphore, number);
        return waiters;
    }
}
