package interleave.condition;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Defect.TOO_EARLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import interleave.spec.HouseStyle;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link Mailbox} does. The tests know its lock, which can be taken twice: so they can do two
 * things in the box before those who wait for the lock get in.
 */
@ParameterizedClass
@EnumSource(ThreadKind.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public class MailboxContract {
    private static final MailboxFactory NEW = Subject.factory(MailboxFactory.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Mailbox<Integer> single = NEW.create(lock, 1);
    private final Mailbox<Integer> mailbox = NEW.create(lock, 3);
    private final Stage stage; // for the test's own thread
    private final Stage others; // for the one who has the lock while the others play

    MailboxContract(ThreadKind kind) {
        stage = new Stage(kind);
        others = new Stage(kind);
    }

    @AfterEach
    void leave() {
        stage.close();
        others.close();
    }

    @Test
    @Order(1)
    void gives_out_what_was_put_in_in_that_order() throws Exception {
        stage.enter("one", () -> {
                    for (int letter = 1; letter <= 3; letter++) {
                        mailbox.put(letter);
                    }
                    for (int letter = 1; letter <= 3; letter++) {
                        assertEquals(letter, mailbox.take());
                    }
                })
                .await();
    }

    @Test
    void waits_for_a_letter() throws Exception {
        Player<Integer> taker = taker("taker", mailbox);

        stage.enter("putter", () -> mailbox.put(7)).await();

        assertEquals(7, taker.await());
    }

    @Test
    void waits_for_room() throws Exception {
        stage.enter("first", () -> single.put(1)).await();
        Player<Void> putter = stage.enter("putter", () -> single.put(2));
        putter.awaitBlocked();

        assertEquals(1, stage.enter("taker", single::take).await());

        putter.await();
        assertEquals(2, stage.enter("taker", single::take).await());
    }

    @Test
    @Shows(TOO_EARLY)
    void waits_on_when_another_was_faster() throws Exception {
        Player<Integer> taker = taker("taker", mailbox);

        locked("thief", () -> {
            mailbox.put(1); // wakes the taker, who cannot get in
            assertEquals(1, mailbox.take());
            mailbox.put(2);
            assertEquals(2, mailbox.take());
        });

        stage.enter("putter", () -> mailbox.put(3)).await();
        try {
            assertEquals(3, taker.await());
        } catch (NoSuchElementException e) {
            fail("took a letter from an empty box");
        }
    }

    @Test
    @Shows(LOST_WAKEUP)
    void wakes_two_for_two_letters() throws Exception {
        Player<Integer> first = taker("first", mailbox);
        Player<Integer> second = taker("second", mailbox);

        locked("putter", () -> {
            mailbox.put(1);
            mailbox.put(2); // before the first taker is back
        });

        assertEquals(Set.of(1, 2), Set.of(first.await(), second.await()));
    }

    @Test
    @Shows(LOST_WAKEUP)
    void wakes_one_who_can_use_it() throws Exception {
        Player<Integer> first = taker("first", single);
        Player<Integer> second = taker("second", single);
        var putter = new Player<?>[1];

        locked("postman", () -> {
            putter[0] = others.enter("putter", () -> single.put(2)); // gets the lock before the first taker does
            putter[0].awaitBlocked();
            single.put(1);
        });

        putter[0].await();
        assertEquals(Set.of(1, 2), Set.of(first.await(), second.await()));
    }

    @Test
    void takes_nothing_when_interrupted() throws Exception {
        Player<Integer> taker = taker("taker", mailbox);
        taker.interrupt();
        taker.awaitThrown(InterruptedException.class);
        stage.enter("early", () -> {
                    mailbox.put(1);
                    Thread.currentThread().interrupt();
                    assertThrows(InterruptedException.class, mailbox::take);
                    assertEquals(1, mailbox.take());
                })
                .await();
    }

    @Test
    void puts_nothing_when_interrupted() throws Exception {
        stage.enter("first", () -> single.put(1)).await();
        Player<Void> putter = stage.enter("putter", () -> single.put(2));
        putter.awaitBlocked();

        putter.interrupt();

        putter.awaitThrown(InterruptedException.class);
        assertEquals(1, stage.enter("taker", single::take).await());
        taker("taker", single);
    }

    @Test
    @HouseStyle
    void refuses_to_have_room_for_nothing() {
        var refused = assertThrows(IllegalArgumentException.class, () -> NEW.create(lock, 0));
        assertEquals("capacity must be >= 1, but was 0", refused.getMessage());
    }

    private Player<Integer> taker(String role, Mailbox<Integer> box) {
        Player<Integer> taker = stage.enter(role, box::take);
        taker.awaitBlocked();
        return taker;
    }

    private void locked(String role, Stage.Body body) throws Exception {
        stage.enter(role, () -> {
                    lock.lock();
                    try {
                        body.run();
                    } finally {
                        lock.unlock();
                    }
                })
                .await();
    }
}
