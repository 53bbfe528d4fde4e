package interleave.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work done two pieces at a time: most judges need one core, and some wait more than they work. */
final class Lanes {
    private Lanes() {}

    /** Does {@code pieces}, begun in this order; returns when all are done. If one fails, the others are ended and the failure thrown. */
    static void run(List<? extends Callable<?>> pieces) throws IOException, InterruptedException {
        try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> work = new ArrayList<>();
            pieces.forEach(piece -> work.add(lanes.submit(piece)));
            try {
                for (Future<?> piece : work) {
                    piece.get();
                }
            } catch (ExecutionException e) {
                endAll(lanes);
                if (e.getCause() instanceof IOException failed) {
                    throw failed;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                endAll(lanes);
                throw e;
            }
        }
    }

    private static void endAll(ExecutorService lanes) {
        lanes.shutdownNow(); // what has not begun never will
        JudgedJvms.endAll(); // what has begun reads from one: it cannot be interrupted, but this ends it
    }
}
