package interleave.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two pieces of work side by side: most judges need one core, and some wait more than they work. */
final class Lanes {
    private Lanes() {}

    /** Returns when both have ended; if one fails, the other is ended and the failure thrown. */
    static void run(Callable<?> one, Callable<?> other) throws IOException, InterruptedException {
        try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> work = List.of(lanes.submit(one), lanes.submit(other));
            try {
                for (Future<?> lane : work) {
                    lane.get();
                }
            } catch (ExecutionException e) {
                JudgedJvms.endAll(); // the other lane reads from one: it cannot be interrupted, but this ends it
                if (e.getCause() instanceof IOException failed) {
                    throw failed;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                JudgedJvms.endAll();
                throw e;
            }
        }
    }
}
