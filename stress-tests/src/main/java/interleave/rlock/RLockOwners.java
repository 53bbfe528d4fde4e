package interleave.rlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may unlock, and how often: the owner, as often as it has locked, and nobody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class RLockOwners {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    RLockOwners(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void is_free_after_the_last_unlock_and_not_before() throws Exception {
        assertTrue(lock.tryLock());
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            assertTrue(Count.isUnlocked(lock), "the first unlock");
            assertFalse(stage.enter("early", () -> lock.tryLock()).await(), "one unlock is missing");
            assertTrue(Count.isUnlocked(lock), "the second unlock");
            assertTrue(stage.enter("late", () -> lock.tryLock()).await(), "unlocked as often as locked");
        }
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void tells_threads_of_one_name_apart() throws Exception {
        try (var stage = new Stage(kind)) {
            assertTrue(stage.enter("namesake", () -> lock.tryLock()).await(), "free");
            assertFalse(stage.enter("namesake", () -> lock.tryLock()).await(), "not its own");
        }
    }

    @Test
    void refuses_an_unlock_when_it_is_free() {
        assertThrows(IllegalMonitorStateException.class, lock::unlock);
    }

    @Test
    void refuses_an_unlock_by_another_thread_and_nothing_has_changed() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            assertFalse(stage.enter("intruder", () -> Count.isUnlocked(lock)).await(), "an unlock by another thread");
            assertFalse(stage.enter("other", () -> lock.tryLock()).await(), "held as before");
        }

        assertEquals(1, Count.endOfHolds(lock), "as often as before");
    }

    @Test
    void is_as_usable_as_before_when_it_has_refused_an_unlock() throws Exception {
        assertThrows(IllegalMonitorStateException.class, lock::unlock);

        assertTrue(lock.tryLock(), "free");
        assertEquals(1, Count.endOfHolds(lock), "held once");
        try (var stage = new Stage(kind)) {
            assertTrue(stage.enter("other", () -> lock.tryLock()).await(), "free again");
        }
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void counts_the_holds_of_its_owner() {
        for (int i = 0; i < 7; i++) {
            assertTrue(lock.tryLock());
        }

        assertEquals(7, Count.endOfHolds(lock));
    }
}
