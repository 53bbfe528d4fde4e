package interleave.semaphore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interleave.spec.AlsoRuns;
import interleave.spec.Player;
import interleave.spec.Shows;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import interleave.support.Defect;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fair {@link Semaphore} does, beside what all do: it serves first come, first served. */
@AlsoRuns({
    SemaphoreContract.class,
    SemaphorePermits.class,
    SemaphoreTimeouts.class,
    SemaphoreWaiting.class,
    SemaphoreInterrupts.class
})
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass
@EnumSource(ThreadKind.class)
public class FairSemaphoreContract {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    private final ThreadKind kind;
    private final Semaphore semaphore = Taken.all(NEW, 3);

    FairSemaphoreContract(ThreadKind kind) {
        this.kind = kind;
    }

    @Test
    void says_that_it_is_fair() {
        assertTrue(semaphore.isFair());
    }

    @Test
    @Shows(Defect.OVERTAKEN)
    void serves_in_the_order_of_arrival() throws Exception {
        try (var stage = new Stage(kind)) {
            var line = new ArrayList<Player<Void>>();
            for (int i = 0; i < 5; i++) {
                line.add(stage.enter("waiter " + i, () -> semaphore.acquire()));
                line.getLast().awaitBlocked();
                Taken.awaitQueue(semaphore, line.size());
            }
            while (!line.isEmpty()) {
                semaphore.release();
                line.stream().skip(1).forEach(Player::awaitBlocked);
                line.removeFirst().await();
            }
        }
    }

    @Test
    @Shows(Defect.OVERTAKEN)
    void lets_nobody_past_who_wants_fewer() throws Exception {
        try (var stage = new Stage(kind)) {
            var greedy = stage.enter("greedy", () -> semaphore.acquire(2));
            greedy.awaitBlocked();
            Taken.awaitQueue(semaphore, 1);
            semaphore.release();
            assertFalse(semaphore.tryAcquire(), "a newcomer who only tries");
            var hasty = stage.enter("hasty", () -> semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
            assertFalse(hasty.await(), "a newcomer who does not wait long");
            var modest = stage.enter("modest", () -> semaphore.acquire());
            modest.awaitBlocked();
            semaphore.release();

            greedy.await();
            modest.awaitBlocked();
            semaphore.release();
            modest.await();
        }
    }

    @Test
    @Shows(Defect.OVERTAKEN)
    void lets_nobody_past_who_comes_when_the_permit_comes() throws Exception {
        try (var stage = new Stage(kind)) {
            var waiter = stage.enter("waiter", () -> semaphore.acquire());
            waiter.awaitBlocked();
            Taken.awaitQueue(semaphore, 1);
            semaphore.release();

            assertFalse(semaphore.tryAcquire(), "it has been handed over");
            assertEquals(0, semaphore.availablePermits());
            waiter.await();
        }
    }

    @Test
    @Shows(Defect.OVERTAKEN)
    void keeps_the_place_of_one_who_is_interrupted_and_does_not_listen() throws Exception {
        try (var stage = new Stage(kind)) {
            var deaf = stage.enter("deaf", () -> semaphore.acquireUninterruptibly());
            deaf.awaitBlocked();
            Taken.awaitQueue(semaphore, 1);
            var next = stage.enter("next", () -> semaphore.acquire());
            next.awaitBlocked();
            Taken.awaitQueue(semaphore, 2);
            for (int i = 0; i < 5; i++) {
                deaf.interrupt();
                deaf.awaitBlocked();
            }
            semaphore.release();

            deaf.await();
            next.awaitBlocked();
            semaphore.release();
            next.await();
        }
    }

    @Test
    void serves_those_behind_one_who_gives_up() throws Exception {
        try (var stage = new Stage(kind)) {
            var greedy = stage.enter("greedy", () -> semaphore.acquire(3));
            greedy.awaitBlocked();
            Taken.awaitQueue(semaphore, 1);
            var first = stage.enter("first", () -> semaphore.acquire());
            first.awaitBlocked();
            Taken.awaitQueue(semaphore, 2);
            var second = stage.enter("second", () -> semaphore.acquire());
            second.awaitBlocked();
            Taken.awaitQueue(semaphore, 3);
            semaphore.release(2);
            greedy.interrupt();

            greedy.awaitThrown(InterruptedException.class);
            first.await();
            second.await();
            assertEquals(0, semaphore.availablePermits());
        }
    }
}
