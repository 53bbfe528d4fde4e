package interleave.thread;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The JDK's own {@link FutureTask} keeps result and exception, and lets others wait for them.
 *
 * <pre>{@code
 * long words = new FutureTaskGatherer().sum(parts);
 * }</pre>
 *
 * <p><b>Invariant:</b> a result is taken by {@code get}, which waits for it.
 *
 * <p><b>Memory effects.</b> Those of {@link FutureTask#get}.
 *
 * <p><b>Not promised:</b> that the thread has ended when {@code get} returns; only that its work is done.
 */
public final class FutureTaskGatherer implements Gatherer {
    /** Creates one; it has no state. */
    public FutureTaskGatherer() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<FutureTask<Long>> parts = work.stream().map(FutureTask::new).toList();
        try {
            parts.forEach(Thread.ofPlatform()::start);
            long sum = 0;
            for (FutureTask<Long> part : parts) {
                sum += part.get();
            }
            return sum;
        } finally {
            parts.forEach(part -> part.cancel(true)); // interrupts those that are running
        }
    }
}
