package interleave.gil;

/**
 * The lock of an interpreter: whoever runs bytecode holds it, so one thread runs at a time, on however many cores.
 *
 * <pre>{@code
 * gil.acquire();
 * try {
 *     while (program.hasNext()) {
 *         program.next().run();    // a few hundred bytecodes
 *         gil.checkpoint();        // let another run, if one has waited for too long
 *     }
 * } finally {
 *     gil.release();               // and around every call that blocks
 * }
 * }</pre>
 *
 * <p>The holder is not interrupted: it gives the lock up when it releases it, or at a checkpoint if it has been asked
 * to. Who waits asks when it has waited for a whole <em>interval</em> in which the lock has not changed hands.
 *
 * <p><b>Invariant:</b> at most one thread holds it. A request stands only while somebody who made it waits; whoever
 * takes the lock starts without one.
 *
 * <p><b>Memory effects.</b> What a thread did before it gave the lock up, by {@link #release} or at a
 * {@link #checkpoint}, happens-before what the next one does who has taken it.
 *
 * <p><b>Not promised:</b> any order among those who wait; nor that a program is right because of it. A switch may come
 * at every checkpoint, and {@code a = a + 1} has one in the middle.
 *
 * <p>Every implementation has a constructor with the interval in nanoseconds, 0 or more
 * ({@link IllegalArgumentException}); 0 asks at once. CPython's is five milliseconds, {@code sys.getswitchinterval()}.
 * Source: slides "Network programming with Python", note on threads and GIL; CPython's {@code ceval_gil}, as A. Pitrou
 * designed it for Python 3.2.
 */
public interface GlobalLock {
    /**
     * Takes the lock; waits as long as another holds it. An interrupt neither ends the waiting nor gets lost.
     *
     * @throws IllegalMonitorStateException if the calling thread holds it already
     */
    void acquire();

    /**
     * Called by the holder between two bytecodes. If somebody has asked for the lock, gives it up, waits until another
     * has taken it, and takes it again; else returns at once.
     *
     * @return whether another has had the lock meanwhile
     * @throws IllegalMonitorStateException if the calling thread does not hold it
     */
    boolean checkpoint();

    /**
     * Gives the lock up, and does not wait for anybody to take it.
     *
     * @throws IllegalMonitorStateException if the calling thread does not hold it
     */
    void release();
}
