package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Semaphore} does that has no bound, beside what all of them do: it takes any number of releases. */
@AlsoRuns({SemaphorePermits.class, SemaphoreTimeouts.class, SemaphoreWaiting.class, SemaphoreInterrupts.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
public class SemaphoreContract {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    @Test
    void takes_more_permits_than_it_began_with() {
        Semaphore semaphore = NEW.create(0);
        semaphore.release();
        semaphore.release(2);

        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    void lets_one_go_who_waits_although_it_began_with_none() throws Exception {
        Semaphore semaphore = NEW.create(0);
        try (var stage = new Stage(ThreadKind.PLATFORM)) {
            var waiter = stage.enter("waiter", () -> semaphore.acquire());
            waiter.awaitBlocked();
            semaphore.release();

            waiter.await();
        }
    }

    @Test
    void refuses_more_permits_than_an_int_can_count_and_stays_as_it_is() {
        Semaphore full = NEW.create(Integer.MAX_VALUE);
        assertThrows(IllegalStateException.class, full::release);
        assertEquals(Integer.MAX_VALUE, full.availablePermits());

        Semaphore nearlyFull = NEW.create(Integer.MAX_VALUE - 1);
        assertThrows(IllegalStateException.class, () -> nearlyFull.release(2));
        assertThrows(IllegalStateException.class, () -> nearlyFull.release(Integer.MAX_VALUE));
        assertEquals(Integer.MAX_VALUE - 1, nearlyFull.availablePermits());
        nearlyFull.release();
        assertTrue(nearlyFull.tryAcquire(Integer.MAX_VALUE));
    }
}
