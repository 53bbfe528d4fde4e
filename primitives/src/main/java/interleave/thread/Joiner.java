package interleave.thread;

import java.util.concurrent.TimeUnit;

/**
 * A way to wait for the end of a thread, but not for ever.
 *
 * <pre>{@code
 * if (!joiner.join(worker, 5, TimeUnit.SECONDS)) {
 *     worker.interrupt();      // it is still alive
 * }
 * }</pre>
 *
 * <p><b>Invariant.</b> It returns true if, and only if, the thread has ended.
 *
 * <p><b>Memory effects.</b> When it returns true, all that the thread has done happens-before what follows.
 *
 * <p><b>Not promised:</b> that a thread of which it says false is still alive a moment later.
 */
@FunctionalInterface
public interface Joiner {
    /**
     * Waits for the end of {@code thread}.
     *
     * @param timeout how long to wait, in {@code unit}; zero or less means not at all
     * @param unit the unit of {@code timeout}
     * @return whether the thread has ended
     * @throws InterruptedException if the caller was interrupted while it waited
     * @throws IllegalThreadStateException if the thread has not been started
     */
    boolean join(Thread thread, long timeout, TimeUnit unit) throws InterruptedException;
}
