package interleave.counter;

/**
 * The racy counter of the slides, line by line: ten threads, each adds one 50,000 times to a plain
 * variable that they share.
 *
 * <pre>{@code
 * int obtained = SlideProgram.run();     // expected: SlideProgram.EXPECTED
 * }</pre>
 *
 * <p>Source: slides "Network programming with Python", {@code thread1.py}; there the results were
 * 381229 and 266816. How much is lost depends on who runs the bytecode: see {@code notes/counter.md}.
 */
public final class SlideProgram {
    /** How many threads count. */
    public static final int THREADS = 10;

    /** How often each of them adds one. */
    public static final int INCREMENTS = 50_000;

    /** What the variable should hold in the end. */
    public static final int EXPECTED = THREADS * INCREMENTS;

    private static int a;

    private SlideProgram() {}

    /** Runs the experiment once and returns what the variable holds in the end. */
    public static int run() throws InterruptedException {
        a = 0;
        var running = new IncrementingThread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            running[i] = new IncrementingThread(INCREMENTS);
            running[i].start();
        }
        for (IncrementingThread thread : running) {
            thread.join();
        }
        return a;
    }

    private static final class IncrementingThread extends Thread {
        private final int increments;

        IncrementingThread(int increments) {
            this.increments = increments;
        }

        @Override
        public void run() {
            for (int i = 0; i < increments; i++) {
                a = a + 1;
            }
        }
    }
}
