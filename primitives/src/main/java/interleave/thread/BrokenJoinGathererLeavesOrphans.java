package interleave.thread;

import static interleave.support.Defect.LEAK;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** {@link JoinGatherer} that does not look after what it has started. */
@Broken(
        defect = LEAK,
        symptom = "when sum throws, the other threads run on, for nobody",
        twin = JoinGatherer.class,
        seenBy = CONTRACT,
        ids = {"CWE-772", "FNU orphaned thread"})
public final class BrokenJoinGathererLeavesOrphans implements Gatherer {
    /** Creates one; it has no state. */
    public BrokenJoinGathererLeavesOrphans() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
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
    }
}
