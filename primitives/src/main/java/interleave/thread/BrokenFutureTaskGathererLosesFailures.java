package interleave.thread;

import static interleave.support.Defect.WRONG_RESULT;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** {@link FutureTaskGatherer} that adds up what has gone well. */
@Broken(
        defect = WRONG_RESULT,
        symptom = "a part that throws counts as zero, and nobody is told",
        twin = FutureTaskGatherer.class,
        seenBy = CONTRACT,
        ids = {"TPS03-J", "CWE-391"})
public final class BrokenFutureTaskGathererLosesFailures implements Gatherer {
    /** Creates one; it has no state. */
    public BrokenFutureTaskGathererLosesFailures() {}

    @Override
    public long sum(List<Callable<Long>> work) throws InterruptedException {
        List<FutureTask<Long>> parts = work.stream().map(FutureTask::new).toList();
        try {
            parts.forEach(Thread.ofPlatform()::start);
            long sum = 0;
            for (FutureTask<Long> part : parts) {
                try {
                    sum += part.get();
                } catch (ExecutionException e) {
                    // the others will do
                }
            }
            return sum;
        } finally {
            parts.forEach(part -> part.cancel(true)); // interrupts those that are running
        }
    }
}
