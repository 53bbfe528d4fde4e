package interleave.thread;

/**
 * A thread is an object of a subclass, whose {@code run} is what it does.
 *
 * <pre>{@code
 * new SubclassStarter().start("worker", this::serve);
 * }</pre>
 *
 * <p><b>Invariant:</b> the thread is started when it is complete: whatever {@code run} reads was written before.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}.
 *
 * <p><b>Not promised:</b> that this is a good idea. A thread that <em>has</em> a task can be replaced by an executor; one that <em>is</em> one cannot.
 */
public final class SubclassStarter implements Starter {
    /** Creates one; it has no state. */
    public SubclassStarter() {}

    @Override
    public Thread start(String name, Runnable task) {
        var worker = new Worker(name, task);
        worker.start();
        return worker;
    }

    /** What has to be done is part of the thread. */
    private static final class Worker extends Thread {
        private final Runnable task;

        Worker(String name, Runnable task) {
            super(name);
            this.task = task; // ▶ and only then start(): the new thread may be faster than its constructor
        }

        @Override
        public void run() {
            task.run(); // ◀
        }
    }
}
