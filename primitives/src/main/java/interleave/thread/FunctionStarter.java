package interleave.thread;

/**
 * A thread is made from a function, and started.
 *
 * <pre>{@code
 * new FunctionStarter().start("worker", this::serve);
 * }</pre>
 *
 * <p><b>Invariant:</b> the thread is started before anybody else knows it.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> the order in which threads that were started one after another begin.
 */
public final class FunctionStarter implements Starter {
    /** Creates one; it has no state. */
    public FunctionStarter() {}

    @Override
    public Thread start(String name, Runnable task) {
        var thread = new Thread(task);
        thread.setName(name);
        thread.start(); // not run(): that would be a call like any other, in the caller's own thread
        return thread;
    }
}
