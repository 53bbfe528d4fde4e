package interleave.thread;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.LOAD;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** {@link JoinGatherer} that adds up what is there. */
@Broken(
        defect = TOO_EARLY,
        symptom = "the sum lacks the parts that have not ended yet",
        twin = JoinGatherer.class,
        seenBy = {CONTRACT, LOAD},
        ids = {"CWE-362", "FNU order violation"})
public final class BrokenJoinGathererDoesNotJoin implements Gatherer {
    /** Creates one; it has no state. */
    public BrokenJoinGathererDoesNotJoin() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
        try {
            for (Part part : parts) {
                threads.add(Thread.ofPlatform().start(part));
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
