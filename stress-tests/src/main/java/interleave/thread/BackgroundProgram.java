package interleave.thread;

import java.util.concurrent.CountDownLatch;

/**
 * A program whose main thread ends while something is running in the background. The JVM should end with
 * it; if it cannot, a witness ends it, and the exit code says so.
 */
final class BackgroundProgram {
    static final int ENDS = 0;
    static final int RUNS_ON = 3;

    private static final String NAME = "endless";

    private BackgroundProgram() {}

    /** Expects the name of a {@link Background}. */
    public static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
        Background background = NewJvm.create(Background.class, args[0]);
        Thread main = Thread.currentThread();
        Thread.ofPlatform().daemon().name("witness").start(() -> {
            join(main);
            if (Thread.getAllStackTraces().keySet().stream().anyMatch(BackgroundProgram::keepsTheJvm)) {
                Runtime.getRuntime().halt(RUNS_ON);
            }
        });
        var running = new CountDownLatch(1);
        background.start(NAME, () -> {
            running.countDown();
            awaitForEver();
        });
        running.await();
    }

    private static boolean keepsTheJvm(Thread thread) {
        return thread.getName().equals(NAME) && !thread.isDaemon();
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    private static void join(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }
}
