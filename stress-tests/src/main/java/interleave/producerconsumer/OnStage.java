package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.TOO_EARLY;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interleave.spec.Patience;
import interleave.spec.Player;
import interleave.spec.ShownDefect;
import interleave.spec.Stage;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of waiting threads have in common. Here a thread may wait by looking again and again, so that others can be
 * kept waiting by one who is never seen to wait for ever.
 */
abstract class OnStage {
    private static final int LONGER = 5; // than for a stuck thread: somebody may sleep for a second between two looks
    private static final int QUIET_LOOKS = 50; // one who polls is hardly ever seen to wait without a time limit
    static final long PACE_NANOS = 1_000_000; // of looking
    private static boolean shown; // by this variant, for which this class was loaded

    final Stage stage;
    private final List<Player<?>> players = new ArrayList<>();

    OnStage(ThreadKind kind) {
        stage = new Stage(kind);
    }

    @BeforeEach
    void as_long_as_there_is_something_to_learn() {
        assumeFalse(shown, "a test before this one has shown enough");
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    /** Starts a thread which is called {@code role}. */
    final <T> Player<T> enter(String role, Callable<T> body) {
        Player<T> player = stage.enter(role, body);
        players.add(player);
        return player;
    }

    /** Starts a thread which is called {@code role} and returns nothing. */
    final Player<Void> enter(String role, Stage.Body body) {
        Player<Void> player = stage.enter(role, body);
        players.add(player);
        return player;
    }

    /** What {@code player} returns; fails if it never will because another goes on and on. */
    final <T> T outcome(Player<T> player) throws Exception {
        long begun = System.nanoTime();
        int quietLooks = 0;
        for (int looks = 0; !player.hasEnded() && quietLooks < QUIET_LOOKS; looks++) {
            Optional<Player<?>> busy = busy();
            quietLooks = busy.isPresent() ? 0 : quietLooks + 1;
            if (busy.isPresent() && isOver(System.nanoTime() - begun, looks)) {
                shown = true;
                throw new ShownDefect(
                        ENDLESS_LOOP, whoKeepsOut(player.thread(), busy.get().thread()));
            }
            LockSupport.parkNanos(PACE_NANOS); // not a guess: if it comes later, it is seen later
        }
        try {
            return player.await(); // or tells why not
        } catch (NoSuchElementException e) {
            throw new ShownDefect(
                    TOO_EARLY, "\"" + player.thread().getName() + "\" went on when there was nothing: " + e);
        }
    }

    /** Fails unless the items 1 and 2 were taken, one by each. */
    static void assertOneEach(int first, int second) {
        if (first + second != 3 || first == second) {
            throw new ShownDefect(LOST_ITEM, "1 and 2 were put, and " + first + " and " + second + " taken");
        }
    }

    private Optional<Player<?>> busy() {
        return players.stream().filter(player -> isBusy(player.thread())).findFirst();
    }

    static boolean isOver(long nanos, int looks) {
        return Patience.isOver(nanos / LONGER, looks / LONGER);
    }

    private static boolean isBusy(Thread thread) {
        return switch (thread.getState()) {
            case RUNNABLE, TIMED_WAITING -> true;
            case NEW, BLOCKED, WAITING, TERMINATED -> false;
        };
    }

    private static String whoKeepsOut(Thread victim, Thread busy) {
        String where = Stream.of(busy.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("interleave.producerconsumer."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return "\"" + victim.getName() + "\" gets nowhere, while \"" + busy.getName() + "\" goes on and on" + where;
    }
}
