package interleave.thread;

/**
 * A virtual thread: the same class {@code Thread}, but run by the JVM on a few threads of the operating system.
 *
 * <pre>{@code
 * new VirtualStarter().start("worker", this::serve);
 * }</pre>
 *
 * <p><b>Invariant:</b> as for every thread; who only uses {@code Thread} need not know which kind it is.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> that the JVM waits for it. A virtual thread is always a daemon: see {@link UserForeground}.
 */
public final class VirtualStarter implements Starter {
    /** Creates one; it has no state. */
    public VirtualStarter() {}

    @Override
    public Thread start(String name, Runnable task) {
        return Thread.ofVirtual().name(name).start(task);
    }
}
