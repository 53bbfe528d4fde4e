package interleave.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Joins with a time limit, and asks after each whether the thread is still alive: one who waits like this can do something else in between.
 *
 * <pre>{@code
 * long words = new TimedJoinGatherer().sum(parts);
 * }</pre>
 *
 * <p><b>Invariant:</b> a result is read only after {@code isAlive} of its thread has said no.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#start}, and of {@link Thread#isAlive} that has returned false.
 *
 * <p><b>Not promised:</b> punctuality: it looks up every millisecond, which also costs a little when nothing happens.
 */
public final class TimedJoinGatherer implements Gatherer {
    private static final int MILLIS = 1;

    /** Creates one; it has no state. */
    public TimedJoinGatherer() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
        try {
            for (Part part : parts) {
                threads.add(Thread.ofPlatform().start(part));
            }
            for (Thread thread : threads) { // a loop of its own: first start all, then wait for the first
                while (thread.isAlive()) { // join(millis) does not say why it returned
                    thread.join(MILLIS);
                }
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
