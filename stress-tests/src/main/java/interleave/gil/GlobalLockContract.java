package interleave.gil;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.NO_EXCLUSION;
import static interleave.support.Defect.STARVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link GlobalLock} does whose waiters ask at once: so it is known when the holder has been asked. */
@AlsoRuns({GlobalLockMisuse.class, GlobalLockPatience.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class GlobalLockContract {
    private static final GlobalLockFactory NEW = Subject.factory(GlobalLockFactory.class);

    private final GlobalLock gil = NEW.create(0);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger turns = new AtomicInteger();
    private final Stage stage;

    GlobalLockContract(ThreadKind kind) {
        stage = new Stage(kind);
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void is_taken_and_given_back_again_and_again() throws Exception {
        stage.enter("runner", () -> {
                    turn();
                    turn();
                })
                .await();
        stage.enter("other runner", this::turn).await();
        assertEquals(3, turns.get());
    }

    @Test
    void lets_its_holder_pass_a_checkpoint_when_nobody_waits() throws Exception {
        var holder = holder(gil::checkpoint);
        go.countDown();
        assertFalse(end(holder));
    }

    @Test
    void lets_nobody_run_beside_its_holder() throws Exception {
        var holder = holder(turns::get);
        var waiter = waiter("waiter");
        go.countDown();

        assertEquals(0, end(holder));
        end(waiter);
        assertEquals(1, turns.get());
    }

    @Test
    @Shows(STARVED)
    void is_given_up_at_a_checkpoint_when_somebody_has_asked() throws Exception {
        var holder = holder(gil::checkpoint);
        var waiter = waiter("waiter");
        go.countDown();

        assertTrue(end(holder), "at the checkpoint somebody was waiting who had asked");
        end(waiter);
    }

    @Test
    @Shows(STARVED)
    void is_taken_by_another_before_who_gave_it_up_has_it_again() throws Exception {
        var holder = holder(() -> {
            gil.checkpoint();
            return turns.get();
        });
        var waiter = waiter("waiter");
        go.countDown();

        assertEquals(1, end(holder), "turns of the waiter when the holder had the lock again");
        end(waiter);
    }

    @Test
    void is_taken_without_the_request_that_was_made_to_the_last_holder() throws Exception {
        var holder = holder(() -> false);
        var waiter = stage.enter("waiter", () -> {
            gil.acquire();
            boolean gave = gil.checkpoint();
            gil.release();
            return gave;
        });
        waiter.awaitBlocked();
        go.countDown();

        end(holder);
        assertFalse(end(waiter), "gave the lock up, and nobody was waiting for it");
    }

    @Test
    @Shows(NO_EXCLUSION)
    void survives_a_wake_up_for_no_reason() throws Exception {
        var holder = holder(turns::get);
        var waiter = waiter("waiter");
        for (int i = 0; i < 20; i++) {
            synchronized (gil) {
                gil.notifyAll();
            }
            LockSupport.unpark(waiter.thread());
            waiter.awaitBlocked();
        }
        go.countDown();

        assertEquals(0, end(holder));
        end(waiter);
    }

    @Test
    void is_waited_for_in_spite_of_an_interrupt_which_is_not_lost() throws Exception {
        var holder = holder(() -> true);
        var waiter = stage.enter("waiter", () -> {
            turn();
            return Thread.interrupted();
        });
        waiter.awaitBlocked();
        waiter.interrupt();
        waiter.awaitBlocked();
        go.countDown();

        end(holder);
        assertTrue(end(waiter), "its interrupt status is set when it has the lock");
    }

    @Test
    void lets_a_hundred_virtual_threads_wait_on_two_carriers() throws Exception {
        var holder = holder(() -> true);
        var crowd = stage.crowd(100, this::turn);
        crowd.awaitAllBlocked();
        go.countDown();

        end(holder);
        crowd.awaitAllEnded();
        assertEquals(100, turns.get());
    }

    @Test
    void says_who_holds_it() throws Exception {
        var holder = holder(gil::toString);
        go.countDown();
        String told = end(holder);
        assertTrue(told.contains("[holder=holder, requested=false]"), told);
        assertTrue(gil.toString().contains("[holder=nobody, requested=false]"), gil::toString);
    }

    @Test
    void refuses_an_interval_of_less_than_nothing() {
        var refused = assertThrows(IllegalArgumentException.class, () -> NEW.create(-1));
        assertEquals("interval must be >= 0, but was -1", refused.getMessage());
    }

    private interface Answer<T> {
        T give() throws Exception;
    }

    /** One who takes the lock, waits for {@code go}, answers, and releases the lock. */
    private <T> Player<T> holder(Answer<T> answer) throws Exception {
        var holder = stage.enter("holder", () -> {
            gil.acquire();
            held.countDown();
            go.await();
            T given = answer.give();
            gil.release();
            return given;
        });
        holder.awaitBlocked();
        assertEquals(0, held.getCount());
        return holder;
    }

    private Player<Void> waiter(String role) {
        Player<Void> waiter = stage.enter(role, this::turn);
        waiter.awaitBlocked();
        return waiter;
    }

    private void turn() {
        gil.acquire();
        turns.incrementAndGet();
        gil.release();
    }

    private static <T> T end(Player<T> player) throws Exception {
        return Ending.of(player, LOST_WAKEUP);
    }
}
