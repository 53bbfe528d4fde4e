package interleave.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Starts a platform thread for each part, and joins one after the other: however they end, it returns after the last.
 *
 * <pre>{@code
 * long words = new JoinGatherer().sum(parts);
 * }</pre>
 *
 * <p><b>Invariant:</b> a result is read only after the {@code join} of its thread.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start} and {@link Thread#join}.
 *
 * <p><b>Not promised:</b> speed for parts that are smaller than what it takes to start a thread.
 */
public final class JoinGatherer implements Gatherer {
    /** Creates one; it has no state. */
    public JoinGatherer() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
        try {
            for (Part part : parts) {
                threads.add(Thread.ofPlatform().start(part));
            }
            for (Thread thread : threads) { // a loop of its own: first start all, then wait for the first
                thread.join();
            }
            long sum = 0;
            for (Part part : parts) {
                sum += part.result(); // ◀ what its thread has written is visible, for I have joined it
            }
            return sum;
        } finally {
            threads.forEach(Thread::interrupt); // those that have ended do not mind
        }
    }
}
