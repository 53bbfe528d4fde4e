package interleave.counter;

/**
 * A number that many threads count up, read, and start again from zero.
 *
 * <pre>{@code
 * counter.increment();             // any thread, at any time
 * long soFar = counter.get();
 * long perMinute = counter.reset();
 * }</pre>
 *
 * <p><b>Invariant.</b> Every increment counts once: what all resets returned, plus what is left, is
 * the number of increments. The three operations are <em>linearizable</em>: each seems to happen at
 * one instant between its call and its return, whatever other threads do.
 *
 * <p><b>Memory effects.</b> Actions before an {@link #increment} happen-before actions after a
 * {@link #get} or {@link #reset} that counts it.
 *
 * <p><b>Not promised:</b> progress while another thread is stopped in the middle of an operation,
 * and what happens after 2<sup>63</sup> increments, which would take centuries.
 *
 * <p>The lesson's experiment is the racy counter of the slides on threading (10 threads × 50,000
 * increments); {@code reset} is added so that there is more than one way to go wrong.
 */
public interface Counter {
    /** Adds one. */
    void increment();

    /** Returns the number of increments since the last reset. */
    long get();

    /** Returns what {@link #get} would, and starts again from zero, in one step. */
    long reset();
}
