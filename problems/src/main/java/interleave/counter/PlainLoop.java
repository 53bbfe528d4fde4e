package interleave.counter;

/**
 * The slides' experiment on any {@link Counter}: what one would try first to find out whether a
 * counter is right.
 *
 * <pre>{@code
 * boolean exact = PlainLoop.run(new SynchronizedCounter()) == PlainLoop.EXPECTED;
 * }</pre>
 *
 * <p><b>Not promised:</b> that it finds anything. A thread is often done before the next has started.
 */
public final class PlainLoop {
    /** What a right counter holds in the end. */
    public static final int EXPECTED = SlideProgram.EXPECTED;

    private PlainLoop() {}

    /** Counts with ten threads, 50,000 increments each, and returns what the counter says in the end. */
    public static long run(Counter counter) throws InterruptedException {
        var running = new Thread[SlideProgram.THREADS];
        for (int i = 0; i < running.length; i++) {
            running[i] = new Thread(() -> count(counter), "incrementer-" + i);
            running[i].start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return counter.get();
    }

    private static void count(Counter counter) {
        for (int i = 0; i < SlideProgram.INCREMENTS; i++) {
            counter.increment();
        }
    }
}
