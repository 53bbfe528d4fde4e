package interleave.servers;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does something in a thread with a name from the story; what goes wrong there goes wrong in the test. */
public final class Actor {
    private final FutureTask<Boolean> role;
    private final Thread thread;

    /** What an actor does. */
    @FunctionalInterface
    public interface Role {
        /** Plays it. */
        void play() throws Exception;
    }

    private Actor(String name, Role role) {
        this.role = new FutureTask<>(() -> {
            role.play();
            return true;
        });
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this.role);
    }

    /** Begins at once. */
    public static Actor start(String name, Role role) {
        var actor = new Actor(name, role);
        actor.thread.start();
        return actor;
    }

    /** Waits until it waits for something without a limit or with one. */
    public Actor awaitWaiting() {
        Lab.await(
                thread.getName() + " waits",
                () -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
        return this;
    }

    /** Interrupts it. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Waits for its end; throws what it has thrown. */
    public void join() throws Exception {
        try {
            role.get(Lab.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            var stuck = new AssertionError(thread.getName() + " is stuck", e);
            stuck.setStackTrace(thread.getStackTrace());
            throw stuck;
        }
    }
}
