package interleave.queue;

/**
 * What a queue must remember besides its items: how many are not done yet, and whether it is shut down. The
 * queue that has one guards it by the lock that guards its items, so that an item and its task come together.
 */
final class Ledger {
    private long unfinished; // >= 0; no overflow: that would take centuries
    private boolean shutdown;

    Ledger() {}

    /** An item went in. */
    void added() {
        unfinished++;
    }

    /** Somebody has done one. */
    void done() {
        if (unfinished == 0) {
            throw new IllegalStateException("taskDone() was called more often than items were put");
        }
        unfinished--;
    }

    /** Items were thrown away. Fewer may be unfinished: nothing forbids to report items done in advance. */
    void discarded(long items) {
        unfinished = Math.max(0, unfinished - items);
    }

    /** Whether joiners may go. */
    boolean allDone() {
        return unfinished == 0;
    }

    /** From now on nothing goes in. */
    void shutDown() {
        shutdown = true;
    }

    boolean isShutdown() {
        return shutdown;
    }
}
