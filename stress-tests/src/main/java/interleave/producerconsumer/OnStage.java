package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;

import interleave.spec.Patience;
import interleave.spec.Player;
import interleave.spec.ShownDefect;
import interleave.spec.Stage;
import interleave.spec.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;

/**
 * What tests of waiting threads have in common. Here a thread may wait by looking again and again, so that others can be
 * kept waiting by one who is never seen to wait for ever.
 */
abstract class OnStage {
    private static final int LONGER = 5; // than for a stuck thread: somebody may sleep for a second between two looks
    static final long PACE_NANOS = 1_000_000; // of looking
    private static boolean shown; // by this variant, for which this class was loaded: then once more is soon enough

    final Stage stage;
    private final List<Player<?>> players = new ArrayList<>();

    OnStage(ThreadKind kind) {
        stage = new Stage(kind);
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
        for (int looks = 0; !player.hasEnded() && !isOver(System.nanoTime() - begun, looks); looks++) {
            LockSupport.parkNanos(PACE_NANOS); // a pace of looking, not a guess
        }
        if (!player.hasEnded()) {
            for (Player<?> other : players) {
                if (other != player && isBusy(other)) {
                    shown = true;
                    throw new ShownDefect(
                            ENDLESS_LOOP,
                            "\"" + player.thread().getName() + "\" gets nowhere, while \""
                                    + other.thread().getName() + "\" goes on and on" + where(other));
                }
            }
        }
        return player.await(); // or tells why not
    }

    static boolean isOver(long nanos, int looks) {
        return shown ? Patience.isOver(nanos, looks) : Patience.isOver(nanos / LONGER, looks / LONGER);
    }

    private static boolean isBusy(Player<?> player) {
        return switch (player.thread().getState()) {
            case RUNNABLE, TIMED_WAITING -> true;
            case NEW, BLOCKED, WAITING, TERMINATED -> false;
        };
    }

    private static String where(Player<?> player) {
        for (StackTraceElement frame : player.thread().getStackTrace()) {
            if (frame.getClassName().startsWith("interleave.producerconsumer.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
