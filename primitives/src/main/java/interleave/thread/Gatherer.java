package interleave.thread;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * A way to let threads work on the parts of a sum, and to wait for all of them.
 *
 * <pre>{@code
 * long words = gatherer.sum(List.of(() -> count(first), () -> count(second)));
 * }</pre>
 *
 * <p><b>Invariant.</b> All parts are under way before the caller waits for one of them; no result is
 * read before its thread has ended; and when {@code sum} throws, what still runs has been interrupted.
 *
 * <p><b>Memory effects.</b> Actions before {@code sum} happen-before every part, and every part
 * happens-before what follows the return of {@code sum}.
 *
 * <p><b>Not promised:</b> the order in which parts run, and that a part which ignores its interrupt ends.
 */
@FunctionalInterface
public interface Gatherer {
    /**
     * Runs each part in a thread of its own, waits for all, and returns the sum of their results.
     *
     * @param parts what to add up; the sum of none is 0
     * @throws ExecutionException if a part threw an exception, with that as its cause
     * @throws InterruptedException if the caller was interrupted while it waited
     */
    long sum(List<Callable<Long>> parts) throws InterruptedException, ExecutionException;
}
