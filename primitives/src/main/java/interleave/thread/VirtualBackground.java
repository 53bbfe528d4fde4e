package interleave.thread;

/**
 * A virtual thread, which is a daemon whether one wants it or not.
 *
 * <pre>{@code
 * new VirtualBackground().start("cleaner", this::removeOldFilesForEver);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code isDaemon} of a virtual thread is always true.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> an orderly end: when the JVM ends, a daemon stops wherever it is.
 */
public final class VirtualBackground implements Background {
    /** Creates one; it has no state. */
    public VirtualBackground() {}

    @Override
    public Thread start(String name, Runnable task) {
        return Thread.ofVirtual().name(name).start(task);
    }
}
