package interleave.thread;

import static interleave.support.Defect.DEADLOCK;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** {@link JoinGatherer} that waits for each part before it starts the next. */
@Broken(
        defect = DEADLOCK,
        symptom = "parts never run at the same time; one that waits for another waits for ever",
        twin = JoinGatherer.class,
        seenBy = CONTRACT,
        ids = "CWE-833")
public final class BrokenJoinGathererJoinsEachAtOnce implements Gatherer {
    /** Creates one; it has no state. */
    public BrokenJoinGathererJoinsEachAtOnce() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
        try {
            for (Part part : parts) {
                threads.add(Thread.ofPlatform().start(part));
                threads.getLast().join();
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
