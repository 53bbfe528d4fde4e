package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
import interleave.spec.Subject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a bounded {@link Semaphore} does, beside what all do: it refuses more permits than it began with. */
@AlsoRuns({SemaphorePermits.class, SemaphoreTimeouts.class, SemaphoreWaiting.class, SemaphoreInterrupts.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
public class BoundedSemaphoreContract {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private final Semaphore semaphore = NEW.create(3);

    @Test
    void refuses_a_permit_that_nobody_has_taken() {
        assertThrows(IllegalStateException.class, semaphore::release);
        assertEquals(3, semaphore.availablePermits());

        Semaphore empty = NEW.create(0);
        assertThrows(IllegalStateException.class, empty::release);
        assertEquals(0, empty.availablePermits());
    }

    @Test
    void refuses_several_permits_even_if_there_is_room_for_some() {
        semaphore.tryAcquire(2);
        assertThrows(IllegalStateException.class, () -> semaphore.release(3));
        assertThrows(IllegalStateException.class, () -> semaphore.release(Integer.MAX_VALUE));
        assertEquals(1, semaphore.availablePermits());
    }

    @Test
    void works_on_after_it_has_refused() {
        assertThrows(IllegalStateException.class, semaphore::release);
        assertTrue(semaphore.tryAcquire(3));
        semaphore.release(3);

        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    void has_room_for_what_was_drained() {
        semaphore.drainPermits();
        semaphore.release(3);

        assertThrows(IllegalStateException.class, semaphore::release);
    }

    @Test
    void has_room_for_zero_permits_even_if_it_is_full() {
        semaphore.release(0);

        assertEquals(3, semaphore.availablePermits());
    }

    @Test
    @HouseStyle
    void says_what_was_released_and_how_many_there_may_be() {
        var thrown = assertThrows(IllegalStateException.class, () -> semaphore.release(2));

        assertTrue(String.valueOf(thrown.getMessage()).startsWith("released too many times"), thrown::getMessage);
    }
}
