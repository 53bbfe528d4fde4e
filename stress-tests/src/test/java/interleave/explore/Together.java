package interleave.explore;

import java.util.ArrayList;
import java.util.List;

/** Starts threads and waits for them. */
final class Together {
    private Together() {}

    static void together(Runnable... bodies) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Runnable body : bodies) {
            threads.add(new Thread(body));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Runs {@code body}; nobody interrupts anybody here, and nothing fails. */
    static void calm(Calm body) {
        try {
            body.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What may throw, and will not. */
    interface Calm {
        void run() throws Exception;
    }
}
