package interleave.gil;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.STARVED;
import static interleave.support.Defect.TOO_EARLY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.ShownDefect;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When those who wait for a {@link GlobalLock} ask for it, and whom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class GlobalLockPatience {
    private static final GlobalLockFactory NEW = Subject.factory(GlobalLockFactory.class);
    private static final long INTERVAL_NANOS = 30_000_000;
    private static final long FOR_EVER_NANOS = 2_000_000_000; // for one who waits for microseconds, or for 30 ms

    private final CountDownLatch go = new CountDownLatch(1);
    private final Stage stage = new Stage(ThreadKind.PLATFORM);

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    @Shows(TOO_EARLY)
    void is_asked_for_when_an_interval_has_passed_and_not_before() throws Exception {
        GlobalLock gil = NEW.create(INTERVAL_NANOS);
        var holder = stage.enter("holder", () -> {
            gil.acquire();
            go.await();
            computeUntilAsked(gil);
            long asked = System.nanoTime();
            gil.release();
            return asked;
        });
        holder.awaitBlocked();
        var waiter = stage.enter("waiter", () -> {
            long came = System.nanoTime();
            go.countDown();
            gil.acquire();
            gil.release();
            return came;
        });

        long waited = end(holder) - end(waiter);
        assertTrue(
                waited >= INTERVAL_NANOS,
                () -> "asked after " + waited / 1_000 + " µs; the interval is " + INTERVAL_NANOS / 1_000 + " µs");
    }

    @Test
    @Shows(STARVED)
    void is_asked_for_anew_when_another_was_faster() throws Exception {
        GlobalLock gil = NEW.create(0);
        var holder = stage.enter("holder", () -> {
            gil.acquire();
            go.await();
            gil.release();
        });
        holder.awaitBlocked();
        var others = new CountDownLatch(2);
        var first = stage.enter("first", () -> computeUntilAllHaveRun(gil, others));
        first.awaitBlocked();
        var second = stage.enter("second", () -> computeUntilAllHaveRun(gil, others));
        second.awaitBlocked();
        go.countDown();

        end(holder);
        end(first);
        end(second);
    }

    private static void computeUntilAllHaveRun(GlobalLock gil, CountDownLatch toRun) {
        gil.acquire();
        toRun.countDown();
        if (toRun.getCount() > 0) {
            computeUntilAsked(gil);
        }
        gil.release();
    }

    private static void computeUntilAsked(GlobalLock gil) {
        long begun = System.nanoTime();
        while (!gil.checkpoint()) {
            if (System.nanoTime() - begun > FOR_EVER_NANOS) {
                throw new ShownDefect(
                        STARVED,
                        "the holder has passed checkpoints for " + FOR_EVER_NANOS / 1_000_000
                                + " ms, one who waits has not had its turn");
            }
            Thread.onSpinWait();
        }
    }

    private static <T> T end(Player<T> player) throws Exception {
        return Ending.of(player, LOST_WAKEUP);
    }
}
