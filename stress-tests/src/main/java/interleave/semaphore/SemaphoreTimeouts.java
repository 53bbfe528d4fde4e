package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Semaphore} does for threads that wait for so long and no longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class SemaphoreTimeouts {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);
    private static final int ROUNDS = 20;

    private final ThreadKind kind;
    private final Semaphore semaphore = Taken.all(NEW, 10);

    SemaphoreTimeouts(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    @Shows(Defect.LOST_ITEM)
    void takes_nothing_when_the_time_is_up() throws Exception {
        semaphore.release();
        try (var stage = new Stage(kind)) {
            assertFalse(stage.enter("waiter", () -> semaphore.tryAcquire(2, 1, TimeUnit.MILLISECONDS))
                    .await());
        }
        assertEquals(1, semaphore.availablePermits());
    }

    @Test
    @Shows(Defect.LOST_ITEM)
    void loses_no_permit_that_comes_when_the_time_is_up() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var stage = new Stage(kind)) {
                long end = System.nanoTime() + 1_000_000;
                var waiter = stage.enter("waiter", () -> semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
                while (System.nanoTime() - end < 0) {
                    Thread.onSpinWait();
                }
                semaphore.release();

                int permits = (waiter.await() ? 1 : 0) + semaphore.drainPermits();
                assertEquals(1, permits, "permits with the waiter and in the semaphore");
            }
        }
    }

    @Test
    @Shows(Defect.LOST_ITEM)
    void does_not_wait_if_there_is_no_time_to_wait() throws Exception {
        for (long timeout : new long[] {0, -1, Long.MIN_VALUE}) {
            try (var stage = new Stage(kind)) {
                var hasty = stage.enter("hasty", () -> semaphore.tryAcquire(timeout, TimeUnit.DAYS));
                assertFalse(hasty.await());
            }
        }
        assertEquals(0, semaphore.availablePermits());
    }

    @Test
    @Shows(Defect.LOST_ITEM)
    void leaves_no_trace_when_the_time_is_up() throws Exception {
        try (var stage = new Stage(kind)) {
            assertFalse(stage.enter("waiter", () -> semaphore.tryAcquire(1, TimeUnit.MILLISECONDS))
                    .await());
            assertEquals(0, semaphore.getQueueLength());
            assertFalse(semaphore.hasQueuedThreads());
            semaphore.release();

            assertTrue(stage.enter("next", () -> semaphore.tryAcquire()).await());
        }
    }

    @Test
    void takes_what_is_there_even_if_there_is_no_time_to_wait() throws Exception {
        semaphore.release(3);
        for (long timeout : new long[] {0, -1, Long.MIN_VALUE}) {
            try (var stage = new Stage(kind)) {
                assertTrue(stage.enter("hasty", () -> semaphore.tryAcquire(timeout, TimeUnit.DAYS))
                        .await());
            }
        }
        assertEquals(0, semaphore.availablePermits());
    }

    @Test
    void waits_as_long_as_it_should() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> {
                long begun = System.nanoTime();
                semaphore.tryAcquire(20, TimeUnit.MILLISECONDS);
                return System.nanoTime() - begun;
            });
            long waited = waiter.await();
            assertTrue(waited >= 20_000_000, () -> "waited " + waited + " ns, which is less than 20 ms");
        }
    }

    @Test
    @Shows(Defect.LOST_WAKEUP)
    void takes_what_is_released_in_time() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> semaphore.tryAcquire(2, 10, TimeUnit.SECONDS));
            waiter.awaitBlocked();
            semaphore.release(2);

            assertTrue(waiter.await());
            assertEquals(0, semaphore.availablePermits());
        }
    }

    @Test
    @Shows(Defect.LOST_WAKEUP)
    void waits_for_ever_if_it_should() throws Exception {
        for (TimeUnit unit : new TimeUnit[] {TimeUnit.NANOSECONDS, TimeUnit.SECONDS, TimeUnit.DAYS}) {
            for (long timeout : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1}) {
                try (var stage = new Stage(kind)) {
                    var patient = stage.enter("patient", () -> semaphore.tryAcquire(timeout, unit));
                    patient.awaitBlocked();
                    semaphore.release();

                    assertTrue(patient.await());
                }
            }
        }
    }
}
