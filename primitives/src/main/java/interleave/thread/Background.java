package interleave.thread;

/**
 * A way to start something that is to last as long as the program, and no longer.
 *
 * <pre>{@code
 * background.start("cleaner", this::removeOldFilesForEver);
 * }</pre>
 *
 * <p><b>Invariant.</b> The thread is a <em>daemon</em>: when all others have ended, the JVM ends, and does
 * not wait for this one.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> that the task gets to its end, or as far as its {@code finally}. Never let a
 * daemon write what others rely on.
 */
@FunctionalInterface
public interface Background {
    /** Starts a thread called {@code name} which does {@code task}, and returns it. */
    Thread start(String name, Runnable task);
}
