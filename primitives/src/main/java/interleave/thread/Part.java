package interleave.thread;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is to compute, and what came of it.
 *
 * <p>The fields are plain: they are written by the thread that runs the part, and read when that has
 * ended, by somebody who has joined it.
 */
final class Part implements Runnable {
    private final Callable<Long> work;
    private long result;
    private @Nullable Exception failure;

    Part(Callable<Long> work) {
        this.work = work;
    }

    @Override
    public void run() {
        try {
            result = work.call();
        } catch (Exception e) {
            failure = e; // kept for who waits: nobody is above run() to catch it
        }
    }

    /** What the work returned; only for who has waited for the end of the thread. */
    long result() throws ExecutionException {
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return result;
    }
}
