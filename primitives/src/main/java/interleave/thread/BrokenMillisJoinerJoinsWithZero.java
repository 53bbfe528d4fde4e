package interleave.thread;

import static interleave.support.Defect.LOST_WAKEUP;
import static interleave.support.Judge.CONTRACT;

import interleave.support.Broken;
import java.util.concurrent.TimeUnit;

/** {@link MillisJoiner} that leaves the number to {@code join}. */
@Broken(
        defect = LOST_WAKEUP,
        symptom = "who does not want to wait at all, or for less than a millisecond, waits for ever",
        twin = MillisJoiner.class,
        seenBy = CONTRACT,
        ids = {"CWE-833", "CWE-475"})
public final class BrokenMillisJoinerJoinsWithZero implements Joiner {
    /** Creates one; it has no state. */
    public BrokenMillisJoinerJoinsWithZero() {}

    @Override
    public boolean join(Thread thread, long timeout, TimeUnit unit) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            throw new IllegalThreadStateException(thread.getName() + " has not been started, so it cannot end");
        }
        thread.join(Math.max(0, unit.toMillis(timeout)));
        return !thread.isAlive(); // join(millis) does not say why it returned
    }
}
