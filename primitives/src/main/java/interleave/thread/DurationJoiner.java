package interleave.thread;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's own answer since Java 19: {@link Thread#join(Duration)}, which takes zero as zero, and says
 * whether the thread has ended.
 *
 * <pre>{@code
 * boolean ended = new DurationJoiner().join(worker, 5, TimeUnit.SECONDS);
 * }</pre>
 *
 * <p><b>Invariant:</b> one call, whose answer is not thrown away.
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#join(Duration)}.
 *
 * <p><b>Not promised:</b> to wait for longer than 292 years.
 */
public final class DurationJoiner implements Joiner {
    /** Creates one; it has no state. */
    public DurationJoiner() {}

    @Override
    public boolean join(Thread thread, long timeout, TimeUnit unit) throws InterruptedException {
        return thread.join(Duration.ofNanos(unit.toNanos(timeout)));
    }
}
