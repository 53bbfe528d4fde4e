package interleave.rlock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.HouseStyle;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What its owner may do: lock again, however it locks. What others may not do has classes of its own. */
@AlsoRuns({RLockOwners.class, RLockWaits.class, RLockConditions.class, RLockCrowds.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class RLockContract {
    private static final RLockFactory NEW = Subject.factory(RLockFactory.class);

    private final Lock lock = NEW.create();
    private final ThreadKind kind;

    RLockContract(ThreadKind kind) {
        this.kind = kind;
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Shows(Defect.DEADLOCK)
    void does_not_make_its_owner_wait_for_itself(Way way) throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("owner", () -> {
                        Way.LOCK.take(lock);
                        way.take(lock);
                    })
                    .await();
        }
    }

    @Test
    @Shows(Defect.DEADLOCK)
    void lets_its_owner_try_with_success() {
        assertTrue(lock.tryLock(), "free");
        assertTrue(lock.tryLock(), "our own");
        assertTrue(lock.tryLock(), "our own still");
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void keeps_others_out() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            assertFalse(stage.enter("other", () -> lock.tryLock()).await());
        }
    }

    @Test
    void is_not_shared_with_other_locks() throws Exception {
        assertTrue(lock.tryLock());
        try (var stage = new Stage(kind)) {
            Lock second = NEW.create();
            assertTrue(stage.enter("other", () -> second.tryLock()).await());
        }
    }

    @Test
    @HouseStyle
    void shows_its_state() {
        String free = lock.toString();
        assertTrue(lock.tryLock());

        assertNotEquals(free, lock.toString());
    }
}
