package interleave.gil;

import static interleave.support.Defect.NO_EXCLUSION;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link GlobalLock} says to those who call it out of turn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class GlobalLockMisuse {
    private static final GlobalLockFactory NEW = Subject.factory(GlobalLockFactory.class);

    private final GlobalLock gil = NEW.create(0);
    private final CountDownLatch go = new CountDownLatch(1);
    private final Stage stage = new Stage(ThreadKind.PLATFORM);

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void is_not_taken_twice_by_one_thread() throws Exception {
        stage.enter("holder", () -> {
                    gil.acquire();
                    assertThrows(IllegalMonitorStateException.class, gil::acquire);
                    gil.release();
                })
                .await();
    }

    @Test
    void is_not_given_up_by_one_who_does_not_hold_it_when_nobody_does() throws Exception {
        stage.enter("stranger", () -> {
                    assertThrows(IllegalMonitorStateException.class, gil::release);
                    assertThrows(IllegalMonitorStateException.class, gil::checkpoint);
                    gil.acquire();
                    gil.release();
                    assertThrows(IllegalMonitorStateException.class, gil::release);
                    assertThrows(IllegalMonitorStateException.class, gil::checkpoint);
                })
                .await();
    }

    @Test
    @Shows(NO_EXCLUSION)
    void is_not_given_up_for_another() throws Exception {
        var holder = stage.enter("holder", () -> {
            gil.acquire();
            go.await();
            gil.release();
        });
        holder.awaitBlocked();
        stage.enter("stranger", () -> {
                    assertThrows(IllegalMonitorStateException.class, gil::release);
                    assertThrows(IllegalMonitorStateException.class, gil::checkpoint);
                })
                .await();
        var waiter = stage.enter("waiter", () -> {
            gil.acquire();
            gil.release();
        });
        waiter.awaitBlocked();
        go.countDown();

        holder.await();
        waiter.await();
    }
}
