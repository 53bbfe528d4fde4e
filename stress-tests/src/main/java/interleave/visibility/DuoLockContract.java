package interleave.visibility;

import static interleave.support.Defect.NO_EXCLUSION;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** When every {@link DuoLock} lets a side in, as far as one schedule at a time can tell. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class DuoLockContract {
    private static final DuoLockFactory NEW = Subject.factory(DuoLockFactory.class);

    private final DuoLock lock = NEW.create();
    private final ThreadKind kind;

    DuoLockContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void lets_either_side_in_when_the_other_does_not_want_to() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("side 0", () -> lock.lock(0)).await();
            DuoLock another = NEW.create();
            stage.enter("side 1", () -> another.lock(1)).await();
        }
    }

    @Test
    void lets_a_side_in_again_and_again() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("side 0", () -> {
                        for (int i = 0; i < 3; i++) {
                            lock.lock(0);
                            lock.unlock(0);
                        }
                    })
                    .await();
        }
    }

    @Test
    @Shows(NO_EXCLUSION)
    void keeps_side_1_waiting_until_side_0_unlocks() throws Exception {
        keepsWaiting(1, 0);
    }

    @Test
    @Shows(NO_EXCLUSION)
    void keeps_side_0_waiting_until_side_1_unlocks() throws Exception {
        keepsWaiting(0, 1);
    }

    private void keepsWaiting(int waiting, int holding) throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("holder", () -> lock.lock(holding)).await();
            var waiter = stage.enter("waiter", () -> lock.lock(waiting));
            waiter.awaitBlocked();
            assertFalse(waiter.hasEnded());

            stage.enter("holder", () -> lock.unlock(holding)).await();
            waiter.await();
        }
    }
}
