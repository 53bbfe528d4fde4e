package interleave.thread;

import java.util.concurrent.TimeUnit;

/**
 * A program in which a daemon starts a task that takes longer than the main thread. If the JVM begins to
 * shut down before the task is done, the exit code says so.
 */
final class ForegroundProgram {
    static final int DONE = 0;
    static final int LOST = 4;

    private static final long TASK_NANOS = TimeUnit.MILLISECONDS.toNanos(200); // a JVM begins to end in less

    private static volatile boolean done;

    private ForegroundProgram() {}

    /** Expects the name of a {@link Foreground}. */
    public static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
        Foreground foreground = NewJvm.create(Foreground.class, args[0]);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (!done) {
                Runtime.getRuntime().halt(LOST);
            }
        }));
        Thread daemon = Thread.ofPlatform()
                .daemon()
                .name("daemon")
                .start(() -> foreground.start("writer", () -> {
                    join(main);
                    long begun = System.nanoTime();
                    while (System.nanoTime() - begun < TASK_NANOS) {
                        Thread.onSpinWait(); // work
                    }
                    done = true;
                }));
        daemon.join();
    }

    private static void join(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
