package interleave.thread;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** {@link TimedJoinGatherer} that joins once: {@code if} where {@code while} belongs. */
@Broken(
        defect = TOO_EARLY,
        symptom = "the sum lacks the parts that take longer than the time limit",
        twin = TimedJoinGatherer.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-754", "CWE-252"})
public final class BrokenTimedJoinGathererTakesTimeoutForEnd implements Gatherer {
    private static final int MILLIS = 1;

    /** Creates one; it has no state. */
    public BrokenTimedJoinGathererTakesTimeoutForEnd() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
        try {
            for (Part part : parts) {
                threads.add(Thread.ofPlatform().start(part));
            }
            for (Thread thread : threads) { // a loop of its own: first start all, then wait for the first
                if (thread.isAlive()) {
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
