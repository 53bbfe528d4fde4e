package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ConnectionPool} does, also when queries fail and users are interrupted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class PoolContract {
    private static final PoolFactory NEW = Subject.factory(PoolFactory.class);

    private final ThreadKind kind;
    private final ConnectionPool pool = NEW.create(5);

    PoolContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void has_all_connections_free_at_first() {
        assertEquals(5, pool.free());
    }

    @Test
    void runs_a_query_with_a_connection_and_takes_it_back() throws Exception {
        try (var stage = new Stage(kind)) {
            var user = stage.enter("user", () -> pool.query(pool::free));
            assertEquals(4, user.await());
        }
        assertEquals(5, pool.free());
    }

    @Test
    void gives_connections_without_waiting_while_there_are_some() {
        for (int i = 0; i < 5; i++) {
            assertTrue(pool.tryConnect());
        }
        assertFalse(pool.tryConnect());
        assertEquals(0, pool.free());
        pool.disconnect();
        assertTrue(pool.tryConnect());
    }

    @Test
    @Shows(Defect.LEAK)
    void takes_the_connection_back_when_the_query_fails() throws Exception {
        try (var stage = new Stage(kind)) {
            stage.enter("user", () -> {
                        for (int i = 0; i < 5; i++) {
                            assertThrows(IllegalArgumentException.class, () -> pool.query(PoolContract::failingQuery));
                        }
                    })
                    .await();
        }
        assertEquals(5, pool.free(), "connections after five queries that failed");
    }

    @Test
    void lets_five_query_at_the_same_time_and_the_sixth_wait() throws Exception {
        var done = new CountDownLatch(1);
        try (var stage = new Stage(kind)) {
            var users = new ArrayList<Player<String>>();
            for (int i = 0; i < 5; i++) {
                users.add(stage.enter(
                        "user",
                        () -> pool.query(() -> {
                            done.await();
                            return "";
                        })));
                users.getLast().awaitBlocked();
            }
            var sixth = stage.enter("sixth", () -> pool.query(() -> "answer"));
            sixth.awaitBlocked();
            assertEquals(0, pool.free());
            done.countDown();

            assertEquals("answer", sixth.await());
            for (var user : users) {
                user.await();
            }
        }
        assertEquals(5, pool.free());
    }

    @Test
    @Shows(Defect.NO_EXCLUSION)
    void lets_nobody_in_for_one_who_was_interrupted_while_he_waited() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertTrue(pool.tryConnect());
        }
        try (var stage = new Stage(kind)) {
            var sixth = stage.enter("sixth", () -> pool.query(() -> ""));
            sixth.awaitBlocked();
            sixth.interrupt();
            sixth.awaitThrown(InterruptedException.class);
        }

        assertEquals(0, pool.free(), "five of five are in use");
        assertFalse(pool.tryConnect());
    }

    private static String failingQuery() {
        throw new IllegalArgumentException("syntax error");
    }
}
