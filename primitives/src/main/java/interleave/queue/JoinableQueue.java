package interleave.queue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A queue that knows when all the work that went through it is done, and that can be closed.
 *
 * <pre>{@code
 * // a producer                      // each worker
 * for (Job job : jobs) {             try {
 *     queue.put(job);                    while (true) {
 * }                                          Job job = queue.take();
 * queue.join();     // all done              try { job.run(); } finally { queue.taskDone(); }
 * queue.shutdown(); // workers end       }
 *                                    } catch (QueueShutDownException end) {}
 * }</pre>
 *
 * <p>A <em>task</em> begins when an item goes in, by whatever method. It ends by a {@link #taskDone}, or when
 * its item is thrown away: by {@link #shutdown(boolean) shutdown(true)}, {@link #clear}, {@link
 * #remove(Object)}, {@link #removeIf}, {@link #removeAll}, {@link #retainAll} and an iterator's {@code
 * remove}, for nobody will ever work on it. Who receives an item, by {@code take}, {@code poll}, {@code
 * remove()} or {@code drainTo}, owes a {@code taskDone} for it.
 *
 * <p><b>Invariant.</b> What went in comes out once, or is thrown away, or is still there. There are never
 * more items in the queue than its capacity. While nobody calls {@code taskDone} in advance, the number of
 * unfinished tasks is the number of items in the queue plus the number received and not reported done.
 *
 * <p><b>Shutdown.</b> From then on every attempt to put is refused at once, waiting ones included: {@code
 * put} and {@code add} throw {@link QueueShutDownException}, {@code offer} returns false. Items are still
 * given out; when none is left, {@code take} throws {@link QueueShutDownException} and {@code poll}
 * returns null at once, however long it was ready to wait. Reading, draining, {@code taskDone} and
 * {@code join} work as before. Nothing reopens a queue.
 *
 * <p><b>Capacity.</b> A constructor's capacity is the greatest number of items; 0, or none given, means
 * unbounded, as in Python. A negative one is refused by {@link IllegalArgumentException}: Python takes it
 * for unbounded too, but whoever computes a negative capacity has more likely made a mistake. {@link
 * #remainingCapacity} is {@code Integer.MAX_VALUE} when unbounded, and is not changed by a shutdown.
 *
 * <p><b>Reading.</b> {@code size} and the like tell what was so at one instant. {@code iterator}, {@code
 * spliterator}, {@code stream}, {@code forEach} and {@code toArray} read a snapshot: what the queue held
 * when they were called; an iterator's {@code remove} takes out the item itself, if it is still in the
 * queue. {@code toString} shows the items, as that of every collection does. {@code contains} and {@code remove(Object)} call {@code equals}, and {@code drainTo} calls the
 * target's {@code add}, inside the queue's critical section: these must not use the queue.
 *
 * <p><b>Memory effects.</b> Actions before an item is put happen-before actions after it is received;
 * actions before a {@link #taskDone} happen-before the return of a {@link #join} that it ends; actions
 * before a {@link #shutdown(boolean)} happen-before actions after a refusal caused by it.
 *
 * <p><b>Not promised:</b> fairness. A newcomer may put or take before a thread that has waited.
 *
 * <p>Source: slides on threading, {@code Queue}, {@code task_done}, {@code join}; the shutdown is that of
 * Python 3.13.
 *
 * @param <E> the items; null is none, and is refused by {@link NullPointerException}
 */
public interface JoinableQueue<E> extends BlockingQueue<E> {
    /**
     * Reports that the work on one received item is done. The last such report wakes all who {@link #join}.
     *
     * @throws IllegalStateException if no task is unfinished: more were reported done than items were put
     */
    void taskDone();

    /**
     * Waits until no task is unfinished. Returns at once if none is, in particular if nothing was ever put.
     * Several threads may wait, and all of them return; new items may go in before they do.
     *
     * @throws InterruptedException if the thread is interrupted on entry (even if nothing is unfinished)
     *     or while it waits
     */
    void join() throws InterruptedException;

    /**
     * Waits until no task is unfinished, but no longer than {@code timeout}.
     *
     * @param timeout how long, in {@code unit}s; zero or less: do not wait
     * @param unit must not be null
     * @return whether no task is unfinished; false if the time was up before
     * @throws InterruptedException as {@link #join()} does
     */
    boolean join(long timeout, TimeUnit unit) throws InterruptedException;

    /** The same as {@code shutdown(false)}: refuse what comes, give out what is there. */
    default void shutdown() {
        shutdown(false);
    }

    /**
     * Closes the queue. Waiting producers are woken and refused; waiting consumers are woken, and end when
     * there is nothing left.
     *
     * @param immediate whether to throw away what is in the queue: those items count as done, so that
     *     {@link #join} waits only for the items which somebody has received. May follow a shutdown that
     *     was not immediate; a second call of the same kind changes nothing.
     */
    void shutdown(boolean immediate);

    /** Whether {@link #shutdown(boolean)} has been called. */
    boolean isShutdown();
}
