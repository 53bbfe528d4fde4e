package interleave.thread;

/**
 * A way to start something that must be brought to an end, whoever starts it.
 *
 * <pre>{@code
 * foreground.start("writer", this::saveAll);
 * }</pre>
 *
 * <p><b>Invariant.</b> The thread is no daemon: the JVM does not end before it.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> anything when somebody calls {@link System#exit}, or pulls the plug.
 */
@FunctionalInterface
public interface Foreground {
    /** Starts a thread called {@code name} which does {@code task}, and returns it. */
    Thread start(String name, Runnable task);
}
