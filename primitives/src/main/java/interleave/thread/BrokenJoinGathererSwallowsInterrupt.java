package interleave.thread;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** {@link JoinGatherer} that has no time for interrupts. */
@Broken(
        defect = TOO_EARLY,
        symptom = "an interrupted caller is given a sum without the part that it was waiting for",
        twin = JoinGatherer.class,
        seenBy = CONTRACT,
        ids = {"THI04-J", "CWE-391", "ThreadJoinLoop"})
public final class BrokenJoinGathererSwallowsInterrupt implements Gatherer {
    /** Creates one; it has no state. */
    public BrokenJoinGathererSwallowsInterrupt() {}

    @Override
    @SuppressWarnings("ThreadJoinLoop") // the lesson: the compiler would have told you
    public long sum(List<Callable<Long>> work) throws ExecutionException {
        List<Part> parts = work.stream().map(Part::new).toList();
        List<Thread> threads = new ArrayList<>();
        try {
            for (Part part : parts) {
                threads.add(Thread.ofPlatform().start(part));
            }
            for (Thread thread : threads) { // a loop of its own: first start all, then wait for the first
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // it will not be that urgent
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
