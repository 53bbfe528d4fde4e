package interleave.thread;

/**
 * A platform thread that is made no daemon, whatever the thread is that starts it.
 *
 * <pre>{@code
 * new UserForeground().start("writer", this::saveAll);
 * }</pre>
 *
 * <p><b>Invariant:</b> what a thread is, it has inherited from the thread that made it, unless somebody says otherwise. This says otherwise.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> that the program ends at all: it does so when the task does.
 */
public final class UserForeground implements Foreground {
    /** Creates one; it has no state. */
    public UserForeground() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(false); // as a child of a daemon it would be one
        thread.start();
        return thread;
    }
}
