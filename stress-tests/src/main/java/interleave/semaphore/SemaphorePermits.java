package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.HouseStyle;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Semaphore} does when nobody has to wait: it counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class SemaphorePermits {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private final Semaphore semaphore = NEW.create(3);

    @Test
    void starts_with_the_permits_it_was_given() {
        assertEquals(3, semaphore.availablePermits());
        assertEquals(0, NEW.create(0).availablePermits());
        assertEquals(Integer.MAX_VALUE, NEW.create(Integer.MAX_VALUE).availablePermits());
    }

    @Test
    void refuses_to_start_with_fewer_than_none() {
        assertThrows(IllegalArgumentException.class, () -> NEW.create(-1));
        assertThrows(IllegalArgumentException.class, () -> NEW.create(Integer.MIN_VALUE));
    }

    @Test
    void takes_one_permit_and_gets_it_back() {
        assertTrue(semaphore.tryAcquire());
        assertEquals(2, semaphore.availablePermits());

        semaphore.release();
        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    void takes_several_permits_and_gets_them_back() {
        assertTrue(semaphore.tryAcquire(3));
        assertEquals(0, semaphore.availablePermits());

        semaphore.release(2);
        assertEquals(2, semaphore.availablePermits());
    }

    @Test
    void takes_all_or_none() {
        assertFalse(semaphore.tryAcquire(4));
        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    void has_no_more_permits_than_it_has() {
        assertTrue(semaphore.tryAcquire(2));
        assertTrue(semaphore.tryAcquire());
        assertFalse(semaphore.tryAcquire());
        assertEquals(0, semaphore.availablePermits());
    }

    @Test
    void takes_without_waiting_what_is_there() throws Exception {
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            stage.enter("taker", () -> {
                        semaphore.acquire();
                        semaphore.acquire(2);
                        semaphore.release(3);
                        semaphore.acquireUninterruptibly();
                        semaphore.acquireUninterruptibly(2);
                        semaphore.release(3);
                        assertTrue(semaphore.tryAcquire(1, TimeUnit.DAYS));
                        assertTrue(semaphore.tryAcquire(2, 1, TimeUnit.DAYS));
                    })
                    .await();
        }
        assertEquals(0, semaphore.availablePermits());
    }

    @Test
    void always_has_zero_permits_to_give() throws Exception {
        semaphore.drainPermits();
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            stage.enter("taker", () -> {
                        semaphore.acquire(0);
                        semaphore.acquireUninterruptibly(0);
                        assertTrue(semaphore.tryAcquire(0));
                        assertTrue(semaphore.tryAcquire(0, 0, TimeUnit.SECONDS));
                        semaphore.release(0);
                    })
                    .await();
        }
        assertEquals(0, semaphore.availablePermits());
    }

    @Test
    void refuses_requests_for_fewer_than_none() {
        for (int permits : new int[] {-1, Integer.MIN_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> semaphore.acquire(permits));
            assertThrows(IllegalArgumentException.class, () -> semaphore.acquireUninterruptibly(permits));
            assertThrows(IllegalArgumentException.class, () -> semaphore.tryAcquire(permits));
            assertThrows(IllegalArgumentException.class, () -> semaphore.tryAcquire(permits, 0, TimeUnit.SECONDS));
            assertThrows(IllegalArgumentException.class, () -> semaphore.release(permits));
        }
        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    @SuppressWarnings("NullAway") // the question: what if the caller has no such check
    void refuses_a_time_without_a_unit() {
        assertThrows(NullPointerException.class, () -> semaphore.tryAcquire(1, null));
        assertThrows(NullPointerException.class, () -> semaphore.tryAcquire(1, 1, null));
        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    void drains_what_is_there() {
        semaphore.tryAcquire();

        assertEquals(2, semaphore.drainPermits());
        assertEquals(0, semaphore.drainPermits());
        assertEquals(0, semaphore.availablePermits());
    }

    @Test
    void gets_back_what_was_drained() {
        semaphore.drainPermits();
        semaphore.release(3);

        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    void lets_any_thread_release() throws Exception {
        semaphore.drainPermits();
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            stage.enter("another", () -> semaphore.release(2)).await();
        }

        assertEquals(2, semaphore.availablePermits());
    }

    @Test
    void pays_no_attention_to_interrupts_when_it_only_tries() throws Exception {
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            assertTrue(stage.enter("interrupted", () -> {
                        Thread.currentThread().interrupt();
                        assertTrue(semaphore.tryAcquire());
                        assertTrue(semaphore.tryAcquire(2));
                        return Thread.currentThread().isInterrupted();
                    })
                    .await());
        }
    }

    @Test
    void has_nobody_waiting_at_first() {
        assertFalse(semaphore.hasQueuedThreads());
        assertEquals(0, semaphore.getQueueLength());
    }

    @Test
    @HouseStyle
    void shows_its_state() {
        semaphore.tryAcquire();

        String shown = semaphore.toString();
        assertTrue(shown.startsWith(semaphore.getClass().getSimpleName() + "[permits=2"), shown);
        assertTrue(shown.endsWith("waiting=0]"), shown);
    }

    @Test
    void is_independent_of_other_semaphores() {
        NEW.create(3).drainPermits();

        assertEquals(3, semaphore.availablePermits());
    }
}
