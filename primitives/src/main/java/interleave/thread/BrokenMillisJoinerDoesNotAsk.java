package interleave.thread;

import static interleave.support.Defect.TOO_EARLY;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MillisJoiner} that takes the return of {@code join} for the end of the thread. */
@Broken(
        defect = TOO_EARLY,
        symptom = "a thread that is still at work is said to have ended",
        twin = MillisJoiner.class,
        seenBy = CONTRACT,
        ids = {"CWE-252", "CWE-754"})
public final class BrokenMillisJoinerDoesNotAsk implements Joiner {
    /** Creates one; it has no state. */
    public BrokenMillisJoinerDoesNotAsk() {}

    @Override
    public boolean join(Thread thread, long timeout, TimeUnit unit) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            throw new IllegalThreadStateException(thread.getName() + " has not been started, so it cannot end");
        }
        if (timeout > 0) {
            thread.join(Math.max(1, unit.toMillis(timeout))); // 999 µs are 0 ms, and join(0) would wait for ever
        }
        return true;
    }
}
