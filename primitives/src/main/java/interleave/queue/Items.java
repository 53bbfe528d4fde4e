package interleave.queue;

import java.util.Queue;

/**
 * Items in the order in which they leave: what makes a queue first-in-first-out, or something else. For
 * one thread at a time; whoever has one guards it. An operation that throws has changed nothing.
 *
 * @param <E> the items
 */
interface Items<E> extends Queue<E> {
    /** Takes back what {@link #poll} gave out last, as if it had not been polled. Never throws. */
    void putBack(E item);
}
