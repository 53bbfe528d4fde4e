package interleave.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Gatherer} does, called by a thread of either kind. */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class GathererContract {
    private static final GathererFactory NEW = Subject.factory(GathererFactory.class);
    private static final int LOOKS = 30; // long enough for a wait of a few milliseconds to be over

    private final Gatherer gatherer = NEW.create();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final Stage stage;

    GathererContract(ThreadKind kind) {
        stage = new Stage(kind);
    }

    @Test
    @Order(1)
    @Shows(Defect.TOO_EARLY)
    void waits_for_the_first_part() throws Exception {
        Player<Long> caller = gathers(List.of(slow(1), quick(2), quick(4)));

        waitsUntilEnough(caller);

        assertEquals(7, caller.await());
    }

    @Test
    @Order(2)
    @Shows(Defect.TOO_EARLY)
    void waits_for_the_last_part() throws Exception {
        Player<Long> caller = gathers(List.of(quick(1), quick(2), slow(4)));

        waitsUntilEnough(caller);

        assertEquals(7, caller.await());
    }

    @Test
    @Order(3)
    @Shows(Defect.DEADLOCK)
    void lets_all_parts_run_at_the_same_time() throws Exception {
        var all = new CountDownLatch(3);
        Callable<Long> meeting = () -> {
            all.countDown();
            all.await();
            return 1L;
        };

        assertEquals(3, gathers(List.of(meeting, meeting, meeting)).await());
    }

    @Test
    @Order(4)
    @Shows(Defect.TOO_EARLY)
    void gives_up_when_interrupted_and_does_not_return_a_sum() {
        Player<Long> caller = gathers(List.of(slow(1), quick(2)));
        caller.awaitBlocked();

        caller.interrupt();

        caller.awaitThrown(InterruptedException.class);
    }

    @Test
    @Order(5)
    @Shows(Defect.LEAK)
    void takes_its_threads_along_when_it_is_interrupted() throws Exception {
        var ended = new CountDownLatch(1);
        Player<Long> caller = gathers(List.of(endless(ended)));
        caller.awaitBlocked();

        caller.interrupt();
        caller.awaitThrown(InterruptedException.class);

        stage.enter("witness", () -> ended.await()).await();
    }

    @Test
    @Order(7)
    void hands_on_what_a_part_has_thrown() {
        var missing = new IOException("no such part");
        Callable<Long> failing = () -> {
            throw missing;
        };

        Player<Long> caller = gathers(List.of(quick(1), failing, quick(2)));

        assertSame(missing, caller.awaitThrown(ExecutionException.class).getCause());
    }

    @Test
    @Order(8)
    void adds_up_nothing() throws Exception {
        assertEquals(0, gathers(List.of()).await());
    }

    @Test
    @Order(9)
    void adds_up_many_parts() throws Exception {
        assertEquals(3 * 200, gathers(Collections.nCopies(200, quick(3))).await());
    }

    @AfterEach
    void leave_the_stage() {
        enough.countDown();
        stage.close();
    }

    private Player<Long> gathers(List<Callable<Long>> parts) {
        return stage.enter("caller", () -> gatherer.sum(parts));
    }

    private void waitsUntilEnough(Player<Long> caller) {
        for (int look = 0; look < LOOKS; look++) {
            caller.awaitBlocked();
        }
        enough.countDown();
    }

    private static Callable<Long> quick(long result) {
        return () -> result;
    }

    private Callable<Long> slow(long result) {
        return () -> {
            enough.await();
            return result;
        };
    }

    /** A part that ends only when it is interrupted; then it counts down. */
    private Callable<Long> endless(CountDownLatch ended) {
        return () -> {
            try {
                new CountDownLatch(1).await();
                return 0L;
            } finally {
                ended.countDown();
            }
        };
    }
}
