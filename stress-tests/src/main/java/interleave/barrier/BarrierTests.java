package interleave.barrier;

import interleave.spec.Player;
import interleave.spec.Stage;
import interleave.spec.Subject;
import interleave.spec.ThreadKind;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What the tests of a barrier have in common: a stage, and parties that come on it. */
abstract class BarrierTests {
    private static final BarrierFactory NEW = Subject.factory(BarrierFactory.class);

    private final Stage stage;

    BarrierTests(ThreadKind kind) {
        stage = new Stage(kind);
    }

    static Barrier barrier(int parties) {
        return NEW.create(parties, null);
    }

    static Barrier barrier(int parties, @Nullable Runnable action) {
        return NEW.create(parties, action);
    }

    Stage stage() {
        return stage;
    }

    /** A party that comes to the barrier; it may wait there. */
    Player<Integer> comes(String role, Barrier barrier) {
        return stage.enter(role, (Callable<Integer>) barrier::await);
    }

    /** A party that has come to the barrier, and waits there. */
    Player<Integer> waits(String role, Barrier barrier) {
        Player<Integer> party = comes(role, barrier);
        party.awaitBlocked();
        return party;
    }

    /** A party that comes to the barrier when it has been interrupted already. */
    Player<Integer> comesInterrupted(String role, Barrier barrier) {
        return stage.enter(role, () -> {
            Thread.currentThread().interrupt();
            return barrier.await();
        });
    }

    /** A party that comes to the barrier, and is not willing to wait for longer than this. */
    Player<Integer> comesFor(long timeout, TimeUnit unit, String role, Barrier barrier) {
        return stage.enter(role, () -> barrier.await(timeout, unit));
    }

    /** Waits until {@code party} is let go, and returns what it returns: as a rule, its arrival index. */
    static <T> T passes(Player<T> party) {
        try {
            return party.await();
        } catch (Exception e) {
            throw new AssertionError("\"" + party.thread().getName() + "\" should pass, but got " + e, e);
        }
    }

    /** Fails unless {@code party} learns that its lap is broken. */
    static void learnsThatItIsBroken(Player<?> party) {
        party.awaitThrown(BrokenBarrierException.class);
    }

    /** For actions, which may not throw what is checked. */
    static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the action was interrupted", e);
        }
    }

    @AfterEach
    final void leaveTheStage() {
        stage.close();
    }
}
