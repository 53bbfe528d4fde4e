package interleave.thread;

/**
 * A platform thread is described by a builder: name, daemon or not, and only then started.
 *
 * <pre>{@code
 * new BuilderStarter().start("worker", this::serve);
 * }</pre>
 *
 * <p><b>Invariant:</b> the thread has all its properties before it is started.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> few costs. A platform thread is one of the operating system, with a stack of its own.
 */
public final class BuilderStarter implements Starter {
    /** Creates one; it has no state. */
    public BuilderStarter() {}

    @Override
    public Thread start(String name, Runnable task) {
        return Thread.ofPlatform().name(name).start(task);
    }
}
