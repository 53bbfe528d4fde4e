package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Semaphore} does when threads that want to take or wait are interrupted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class SemaphoreInterrupts {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);
    private static final int ROUNDS = 30;

    private final ThreadKind kind;
    private final Semaphore semaphore = Taken.all(NEW, 10);

    SemaphoreInterrupts(ThreadKind kind) {
        this.kind = kind;
    }

    private interface Acquire {
        void from(Semaphore semaphore) throws InterruptedException;
    }

    private static final List<Acquire> INTERRUPTIBLE = List.of(
            Semaphore::acquire,
            s -> s.acquire(2),
            s -> s.tryAcquire(1, TimeUnit.DAYS),
            s -> s.tryAcquire(2, 1, TimeUnit.DAYS));

    @Test
    void takes_nothing_if_the_thread_is_interrupted_before_it_asks() throws Exception {
        semaphore.release(5);
        for (Acquire acquire : INTERRUPTIBLE) {
            try (var stage = new Stage(kind)) {
                assertFalse(
                        stage.enter("interrupted", () -> {
                                    Thread.currentThread().interrupt();
                                    assertThrows(InterruptedException.class, () -> acquire.from(semaphore));
                                    return Thread.currentThread().isInterrupted();
                                })
                                .await(),
                        "the exception stands for the interrupt status");
            }
        }
        assertEquals(5, semaphore.availablePermits());
    }

    @Test
    void throws_if_the_thread_is_interrupted_also_if_it_does_not_want_to_wait() throws Exception {
        semaphore.release(5);
        try (var stage = new Stage(kind)) {
            stage.enter("interrupted", () -> {
                        Thread.currentThread().interrupt();
                        assertThrows(InterruptedException.class, () -> semaphore.tryAcquire(0, TimeUnit.SECONDS));
                    })
                    .await();
        }
        assertEquals(5, semaphore.availablePermits());
    }

    @Test
    void stops_waiting_when_interrupted_and_takes_nothing() throws Exception {
        for (Acquire acquire : INTERRUPTIBLE) {
            try (var stage = new Stage(kind)) {
                var waiter = stage.enter("waiter", () -> {
                    assertThrows(InterruptedException.class, () -> acquire.from(semaphore));
                    return Thread.currentThread().isInterrupted();
                });
                waiter.awaitBlocked();
                waiter.interrupt();

                assertFalse(waiter.await(), "the exception stands for the interrupt status");
                assertEquals(0, semaphore.getQueueLength());
            }
        }
        semaphore.release(5);
        assertEquals(5, semaphore.availablePermits());
    }

    @Test
    void waits_on_when_interrupted_if_it_should_not_listen_and_keeps_the_interrupt() throws Exception {
        try (var stage = new Stage(kind)) {
            var deaf = stage.enter("deaf", () -> {
                semaphore.acquireUninterruptibly();
                return Thread.currentThread().isInterrupted();
            });
            deaf.awaitBlocked();
            deaf.interrupt();
            deaf.awaitBlocked();
            Taken.awaitQueue(semaphore, 1);
            semaphore.release();

            assertTrue(deaf.await());
        }
    }

    @Test
    void waits_if_interrupted_before_if_it_should_not_listen_and_keeps_the_interrupt() throws Exception {
        try (var stage = new Stage(kind)) {
            var deaf = stage.enter("deaf", () -> {
                Thread.currentThread().interrupt();
                semaphore.acquireUninterruptibly(2);
                return Thread.currentThread().isInterrupted();
            });
            deaf.awaitBlocked();
            semaphore.release(2);

            assertTrue(deaf.await());
        }
    }

    @Test
    void stays_uninterrupted_if_nobody_has_interrupted() throws Exception {
        try (var stage = new Stage(kind)) {
            var deaf = stage.enter("deaf", () -> {
                semaphore.acquireUninterruptibly();
                return Thread.currentThread().isInterrupted();
            });
            deaf.awaitBlocked();
            semaphore.release();

            assertFalse(deaf.await());
        }
    }

    @Test
    void lets_others_wait_on_when_one_is_interrupted() throws Exception {
        try (var stage = new Stage(kind)) {
            var first = stage.enter("first", () -> semaphore.acquire());
            first.awaitBlocked();
            var middle = stage.enter("middle", () -> semaphore.acquire());
            middle.awaitBlocked();
            var last = stage.enter("last", () -> semaphore.acquire());
            last.awaitBlocked();
            Taken.awaitQueue(semaphore, 3);
            middle.interrupt();
            middle.awaitThrown(InterruptedException.class);
            assertEquals(2, semaphore.getQueueLength());
            semaphore.release(2);

            first.await();
            last.await();
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    @Order(1) // with this mistake other things go wrong as well
    @Shows(Defect.LOST_ITEM)
    void loses_no_permit_that_comes_together_with_an_interrupt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var stage = new Stage(kind)) {
                var waiter = stage.enter("waiter", taken());
                waiter.awaitBlocked();
                if (round % 2 == 0) {
                    waiter.interrupt();
                    semaphore.release();
                } else {
                    semaphore.release();
                    waiter.interrupt();
                }

                int permits = (waiter.await() ? 1 : 0) + semaphore.drainPermits();
                assertEquals(1, permits, "permits with the waiter and in the semaphore");
            }
        }
    }

    @Test
    void wakes_the_next_if_the_first_is_interrupted_when_the_permit_comes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var stage = new Stage(kind)) {
                var first = stage.enter("first", taken());
                first.awaitBlocked();
                var next = stage.enter("next", taken());
                next.awaitBlocked();
                Taken.awaitQueue(semaphore, 2);
                semaphore.release();
                first.interrupt();

                if (first.await()) {
                    semaphore.release();
                }
                assertTrue(next.await());
                assertEquals(0, semaphore.availablePermits());
            }
        }
    }

    @Test
    void loses_no_interrupt_that_comes_together_with_a_permit() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var stage = new Stage(kind)) {
                var waiter = stage.enter("waiter", () -> !taken().call() || isInterruptedSoon());
                waiter.awaitBlocked();
                semaphore.release();
                waiter.interrupt();

                assertTrue(waiter.await(), "took the permit, and the interrupt was gone");
                semaphore.drainPermits();
            }
        }
    }

    /** Whether the interrupt that is certain to come comes. */
    private static boolean isInterruptedSoon() {
        long deadline = System.nanoTime() + 1_000_000_000L;
        while (!Thread.currentThread().isInterrupted() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
        return Thread.currentThread().isInterrupted();
    }

    /** Whether a permit was taken; not if the thread was interrupted. */
    private Callable<Boolean> taken() {
        return () -> {
            try {
                semaphore.acquire();
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        };
    }
}
