package interleave.thread;

import java.util.concurrent.TimeUnit;

/**
 * Waits by {@code join(millis)}, the way of the slides: wait, then ask {@code isAlive}.
 *
 * <pre>{@code
 * boolean ended = new MillisJoiner().join(worker, 5, TimeUnit.SECONDS);
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code join} is never called with 0, which to Java means: for ever. (To Python's
 * {@code join(0)} it means: not at all.)
 *
 * <p><b>Memory effects.</b> Those of {@link Thread#isAlive} that has returned false.
 *
 * <p><b>Not promised:</b> anything below a millisecond; it rounds up.
 */
public final class MillisJoiner implements Joiner {
    /** Creates one; it has no state. */
    public MillisJoiner() {}

    @Override
    public boolean join(Thread thread, long timeout, TimeUnit unit) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            throw new IllegalThreadStateException(thread.getName() + " has not been started, so it cannot end");
        }
        if (timeout > 0) {
            thread.join(Math.max(1, unit.toMillis(timeout))); // 999 µs are 0 ms, and join(0) would wait for ever
        }
        return !thread.isAlive(); // join(millis) does not say why it returned
    }
}
