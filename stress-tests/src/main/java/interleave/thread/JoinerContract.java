package interleave.thread;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Joiner} does; caller and thread are of either kind. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class JoinerContract {
    private static final JoinerFactory NEW = Subject.factory(JoinerFactory.class);

    private final Joiner joiner = NEW.create();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final Stage stage;
    private final Player<Void> worker;

    JoinerContract(ThreadKind kind) {
        stage = new Stage(kind);
        worker = stage.enter("worker", () -> enough.await());
    }

    @Test
    @Order(1)
    @Shows(Defect.TOO_EARLY)
    void says_that_a_thread_is_still_alive_when_the_time_is_up() throws Exception {
        assertFalse(joins(1, TimeUnit.MILLISECONDS).await(), "said that a thread which is at work has ended");
    }

    @Test
    @Order(2)
    void does_not_wait_at_all_when_there_is_no_time() throws Exception {
        assertFalse(joins(0, TimeUnit.SECONDS).await());
        assertFalse(joins(-1, TimeUnit.SECONDS).await());
        assertFalse(joins(Long.MIN_VALUE, TimeUnit.DAYS).await());
    }

    @Test
    @Order(3)
    void waits_for_less_than_a_millisecond() throws Exception {
        assertFalse(joins(1, TimeUnit.NANOSECONDS).await());
        assertFalse(joins(999, TimeUnit.MICROSECONDS).await());
    }

    @Test
    @Order(4)
    void returns_as_soon_as_the_thread_ends() throws Exception {
        Player<Boolean> caller = joins(1, TimeUnit.DAYS);
        caller.awaitBlocked();

        enough.countDown();

        assertTrue(caller.await());
    }

    @Test
    @Order(5)
    void waits_for_as_long_as_a_number_can_say() throws Exception {
        Player<Boolean> inDays = joins(Long.MAX_VALUE, TimeUnit.DAYS);
        Player<Boolean> inNanos = joins(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        inDays.awaitBlocked();
        inNanos.awaitBlocked();

        enough.countDown();

        assertTrue(inDays.await());
        assertTrue(inNanos.await());
    }

    @Test
    @Order(6)
    void says_that_a_thread_has_ended_which_has() throws Exception {
        enough.countDown();
        worker.await();
        stage.enter("first", () -> worker.thread().join()).await();

        assertTrue(joins(0, TimeUnit.SECONDS).await());
        assertTrue(joins(1, TimeUnit.DAYS).await());
    }

    @Test
    @Order(7)
    void gives_up_when_interrupted() {
        Player<Boolean> caller = joins(1, TimeUnit.DAYS);
        caller.awaitBlocked();

        caller.interrupt();

        caller.awaitThrown(InterruptedException.class);
    }

    @Test
    @Order(8)
    void refuses_to_wait_for_a_thread_that_nobody_has_started() {
        Thread unstarted = Thread.ofPlatform().unstarted(() -> {});

        assertThrows(IllegalThreadStateException.class, () -> joiner.join(unstarted, 1, TimeUnit.MILLISECONDS));
        assertThrows(IllegalThreadStateException.class, () -> joiner.join(unstarted, 0, TimeUnit.MILLISECONDS));
    }

    @AfterEach
    void leave_the_stage() {
        enough.countDown();
        stage.close();
    }

    private Player<Boolean> joins(long timeout, TimeUnit unit) {
        return stage.enter("caller", () -> joiner.join(worker.thread(), timeout, unit));
    }
}
