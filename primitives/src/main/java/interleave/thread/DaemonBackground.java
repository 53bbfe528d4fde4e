package interleave.thread;

/**
 * A platform thread that is made a daemon before it is started.
 *
 * <pre>{@code
 * new DaemonBackground().start("cleaner", this::removeOldFilesForEver);
 * }</pre>
 *
 * <p><b>Invariant:</b> it is a daemon from its beginning; afterwards this can no longer be changed.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> an orderly end: when the JVM ends, a daemon stops wherever it is.
 */
public final class DaemonBackground implements Background {
    /** Creates one; it has no state. */
    public DaemonBackground() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
