package interleave.barrier;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A place where a fixed number of threads, the <em>parties</em>, meet: nobody goes on before all have
 * come. Then it is a barrier again, at once, for the next <em>lap</em>.
 *
 * <pre>{@code
 * var barrier = new MonitorBarrier(rows.size(), this::swapGrids);   // the action: once a lap
 * // each thread has a row:
 * while (!converged) {
 *     compute(row);
 *     barrier.await();             // all rows are computed, the grids are swapped
 * }
 * }</pre>
 *
 * <p><b>Invariant.</b> A call of {@code await} belongs to one lap. A lap ends once, and all its
 * parties see the same end: it is <em>passed</em>, when as many have come as there are parties and the
 * action has run; or it is <em>broken</em>, when one of them gave up (interrupt, time-out, action that
 * throws), or when somebody called {@link #abort} or {@link #reset}. All or none: nobody passes a lap
 * that is broken for another.
 *
 * <p><b>Memory effects.</b> Actions before {@code await} happen-before the lap's action, and that
 * happens-before everything that follows a successful {@code await} of the same lap, in any thread.
 *
 * <p><b>Not promised:</b> which party runs the action; the order in which parties are let go; what
 * happens to an action that waits at its own barrier (it waits for itself); whether {@link #abort} or
 * {@link #reset} called while the action runs breaks that lap or the next one.
 *
 * <p>The names are those of {@link java.util.concurrent.CyclicBarrier}, {@link #abort} is that of
 * Python's {@code threading.Barrier}.
 */
public interface Barrier {
    /**
     * Waits until all parties have come, or until the lap is broken. The last to come does not wait: it
     * runs the action, if there is one, and lets the others go.
     *
     * <p>Is the barrier broken already, it throws {@link BrokenBarrierException} at once. Else, is the
     * calling thread interrupted, on entry or while it waits, it breaks the lap for everybody else and
     * throws {@link InterruptedException}, with the interrupt status cleared. An interrupt that comes when the lap has
     * ended, or when all have come and the action is running, changes nothing: the status stays set for
     * whoever looks next.
     *
     * @return the arrival index, different for each party of a lap: {@code getParties() - 1} for the
     *     first to come, 0 for the last
     * @throws InterruptedException if the caller was interrupted; the lap is broken
     * @throws BrokenBarrierException if the barrier was broken before, or while, the caller waited
     * @throws RuntimeException what the action threw, in the thread that ran it; the lap is broken
     */
    int await() throws InterruptedException, BrokenBarrierException;

    /**
     * Waits like {@link #await()}, but no longer than {@code timeout}. A caller whose time is up before
     * all have come breaks the lap for everybody else. Once all have come it waits until the action has
     * ended, however long that takes: there is nothing left to give up.
     *
     * @param timeout how long to wait, in {@code unit}; zero or less means not at all, so only the last
     *     to come succeeds; any value is accepted, up to {@code Long.MAX_VALUE}
     * @param unit the unit of {@code timeout}
     * @return the arrival index, as of {@link #await()}
     * @throws InterruptedException if the caller was interrupted; the lap is broken
     * @throws BrokenBarrierException if the barrier was broken before, or while, the caller waited
     * @throws TimeoutException if the time was up; the lap is broken
     */
    int await(long timeout, TimeUnit unit) throws InterruptedException, BrokenBarrierException, TimeoutException;

    /**
     * Breaks the barrier: whoever waits, and whoever comes until the next {@link #reset}, gets a
     * {@link BrokenBarrierException}. For a party that will not come, so that the others do not wait
     * for it for ever. Does nothing to a barrier that is broken.
     */
    void abort();

    /**
     * Makes the barrier as new. Whoever is waiting gets a {@link BrokenBarrierException}; whoever comes
     * from now on is in a new lap.
     */
    void reset();

    /** How many have to come: what the constructor was given, at least 1. */
    int getParties();

    /** How many are waiting at the moment; for debugging, as it may be out of date when it is returned. */
    int getNumberWaiting();

    /** Whether the barrier has been broken and not been reset since. */
    boolean isBroken();
}
