package interleave.visibility;

/**
 * A bridge for one cart, with a flag at each end: raise your own flag, then look at the other.
 *
 * <pre>{@code
 * if (bridge.enter(0)) {                 // the thread at end 0; another one is at end 1
 *     try {
 *         cross();
 *     } finally {
 *         bridge.leave(0);
 *     }
 * }
 * }</pre>
 *
 * <p><b>Invariant.</b> The two ends are never both admitted: at least one of two who raise their flags at the
 * same time sees the other's.
 *
 * <p><b>Memory effects.</b> Actions before {@link #leave} happen-before actions after an {@link #enter} of
 * the other end that was admitted because it saw the flag lowered.
 *
 * <p><b>Not promised:</b> progress. Both may be refused, again and again; {@link DuoLock} waits instead.
 *
 * <p>Source: the two flags of Dekker's algorithm (E. W. Dijkstra, <em>Cooperating Sequential Processes</em>,
 * 1965). Rule: JLS 17.4.3, sequential consistency, which volatile accesses have among each other and others
 * do not.
 */
public interface Bridge {
    /**
     * Raises the flag at this end and looks at the other. If that is raised too, lowers its own again.
     *
     * @param end 0 or 1; one thread at each
     * @return whether the bridge may be entered
     */
    boolean enter(int end);

    /** Lowers the flag at this end, by the thread that was admitted. */
    void leave(int end);
}
