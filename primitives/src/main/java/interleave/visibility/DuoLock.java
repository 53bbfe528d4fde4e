package interleave.visibility;

/**
 * A lock for two threads, made of nothing but reads and writes.
 *
 * <pre>{@code
 * lock.lock(0);                          // the thread on side 0; another one is on side 1
 * try {
 *     total += amount;
 * } finally {
 *     lock.unlock(0);
 * }
 * }</pre>
 *
 * <p><b>Invariant.</b> At most one side holds the lock.
 *
 * <p><b>Memory effects.</b> Actions before {@link #unlock} happen-before actions after the next {@link #lock}
 * of the other side.
 *
 * <p><b>Not promised:</b> that waiting is cheap: it spins. A third thread, or two on one side. An answer to
 * interrupts.
 *
 * <p>Source: G. L. Peterson, <em>Myths About the Mutual Exclusion Problem</em>, 1981. Each side says that it
 * wants to enter, then gives the other precedence, and waits only while the other wants to and has it.
 */
public interface DuoLock {
    /**
     * Takes the lock, waiting until the other side has released it.
     *
     * @param side 0 or 1; one thread on each
     */
    void lock(int side);

    /** Releases the lock, by the thread that holds it. */
    void unlock(int side);
}
