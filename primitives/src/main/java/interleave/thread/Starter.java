package interleave.thread;

/**
 * A way to start a thread.
 *
 * <pre>{@code
 * Thread worker = starter.start("worker", () -> serve(client));
 * worker.join();
 * }</pre>
 *
 * <p><b>Invariant.</b> The task runs once, in the thread that is returned, while the caller goes on.
 *
 * <p><b>Memory effects.</b> Actions before {@code start} happen-before the task, and the task
 * happens-before what follows a {@code join} of its thread (JLS 17.4.5).
 *
 * <p><b>Not promised:</b> when the task begins; the caller may get far before it does, or not get on
 * until it has ended. What the task throws ends its own thread, nobody else's.
 */
@FunctionalInterface
public interface Starter {
    /**
     * Starts a thread and returns it.
     *
     * @param name what {@link Thread#getName} of the new thread returns
     * @param task what it does
     */
    Thread start(String name, Runnable task);
}
