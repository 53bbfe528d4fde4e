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
}
